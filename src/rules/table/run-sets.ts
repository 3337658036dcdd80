import { addAll, keepIn, type RowSet } from './row-set.ts';

/** Words that one column's sets may take when they are put together beforehand: 16 MB. */
const mostWords = 4_000_000;

/**
 * The sets of rows of a column's pieces, in order, put together by runs of two, four, eight and so on:
 * what holds somewhere in a run, or all through it, is then found at two looks however long the run is.
 */
export class RunSets {
  readonly #somewhere: Doubled;
  readonly #throughout: Doubled;

  constructor(pieces: readonly RowSet[]) {
    this.#somewhere = new Doubled(pieces, addAll);
    this.#throughout = new Doubled(pieces, keepIn);
  }

  /** Adds to a set the rows that hold for some piece of the run; both ends count. */
  addHeldSomewhere(set: RowSet, from: number, to: number): void {
    this.#somewhere.combine(set, from, to);
  }

  /** Takes away from a set the rows that do not hold for every piece of the run. */
  keepHeldThroughout(set: RowSet, from: number, to: number): void {
    this.#throughout.combine(set, from, to);
  }
}

type Combine = (set: RowSet, other: RowSet) => void;

class Doubled {
  readonly #combine: Combine;
  /** By how often the length was doubled, and where the run begins. */
  readonly #levels: (readonly RowSet[])[];
  readonly #isSmall: boolean;

  constructor(pieces: readonly RowSet[], combine: Combine) {
    this.#combine = combine;
    this.#levels = [pieces];
    const doublings = Math.ceil(Math.log2(pieces.length + 1));
    this.#isSmall = pieces.length * doublings * (pieces[0]?.length ?? 0) <= mostWords;
  }

  combine(set: RowSet, from: number, to: number): void {
    const level = this.#isSmall ? 31 - Math.clz32(to - from + 1) : 0;
    const runs = this.#level(level);
    const step = 2 ** level;
    // The last run may lie over the one before: to combine the same rows twice changes nothing.
    for (let at = from; at <= to; at += step) {
      const run = runs[Math.min(at, to - step + 1)];
      if (run) this.#combine(set, run);
    }
  }

  #level(level: number): readonly RowSet[] {
    const kept = this.#levels[level];
    if (kept) return kept;
    const half = this.#level(level - 1);
    const step = 2 ** (level - 1);
    const made = half.slice(0, half.length - step).map((run, index) => {
      const joined = run.slice();
      const next = half[index + step];
      if (next) this.#combine(joined, next);
      return joined;
    });
    this.#levels[level] = made;
    return made;
  }
}
