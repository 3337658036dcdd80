import type { Message } from '#lib/message.ts';
import type { CaseResult, Tally } from './result.ts';

/** How many cases ended in an outcome. */
export interface OutcomeCount {
  readonly outcome: string;
  readonly count: number;
}

/** What results have in common: everything but how long it took, kept once for all the cases that ended so. */
export type CaseEnd = Omit<CaseResult, 'steps' | 'seconds'>;

/** How many cases ended in the same way. */
export interface EndCount {
  readonly end: CaseEnd;
  readonly count: number;
  /** The place of one of them. */
  readonly place: number;
}

/** How a measure of the cases is spread. */
export interface Spread {
  readonly median: number;
  readonly most: number;
  /** The place of a case that has the most. */
  readonly place: number;
}

/** What came of the cases of a list, by their place in it: a few bytes a case, so that a million can be kept. */
export interface Results {
  /** How many cases there are. */
  readonly total: number;
  /** How many of them have a result. */
  readonly done: number;
  at(index: number): CaseResult | undefined;
  /** How a case ended: the same object for all that ended so. */
  endAt(index: number): CaseEnd | undefined;
  tally(): Tally;
  /** The most usual outcome first. */
  outcomes(): readonly OutcomeCount[];
  /** Every way in which cases ended, the most usual first. */
  ends(): readonly EndCount[];
  /** Undefined where no case has a result. */
  spread(measure: 'steps' | 'seconds'): Spread | undefined;
}

/** Results of cases that stand next to each other, as a worker sends them: cheap to copy. */
export interface PackedResults {
  /** The place of the first of them. */
  readonly from: number;
  /** The ends that the packer had not met before, in the order in which it numbers them. */
  readonly fresh: readonly CaseEnd[];
  /** By case: the packer's number of its end, from 0. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly steps: Uint16Array<ArrayBuffer>;
  readonly seconds: Float32Array<ArrayBuffer>;
}

/** Results that are being filled in. A case's first result stays: the same case always ends in the same way. */
export interface ResultColumns extends Results {
  /** Puts the results of cases that stand next to each other, the first of them at `from`. */
  put(from: number, results: readonly CaseResult[]): void;
  /** Puts what one packer packed. `known` is the reader's memory of that packer's ends, and grows. */
  unpack(packed: PackedResults, known: number[]): void;
}

/** Numbers the ends that it meets, from 0. */
function createNumbering() {
  const ends: CaseEnd[] = [];
  const numbers = new Map<string, number>();
  return {
    ends,
    numberOf({ outcome, reason, verdict, mismatch, isStopped, handedOver }: CaseEnd): number {
      const key = JSON.stringify([outcome, keyOf(reason), verdict, mismatch, isStopped, handedOver]);
      const kept = numbers.get(key);
      if (kept !== undefined) return kept;
      const number = ends.push({ outcome, reason, verdict, mismatch, isStopped, handedOver }) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

function keyOf(reason: string | Message): unknown {
  return typeof reason === 'string' ? reason : [reason.key, reason.args];
}

/** Packs results part by part. Each end is sent once. */
export function createPacker(): (from: number, results: readonly CaseResult[]) => PackedResults {
  const numbering = createNumbering();
  let sent = 0;
  return (from, results) => {
    const ends = Uint32Array.from(results, numbering.numberOf);
    const fresh = numbering.ends.slice(sent);
    sent = numbering.ends.length;
    return {
      from,
      fresh,
      ends,
      steps: Uint16Array.from(results, ({ steps }) => steps),
      seconds: Float32Array.from(results, ({ seconds }) => seconds),
    };
  };
}

export function createResults(total: number): ResultColumns {
  /** By case: 0 for none yet, else the number of its end, from 1. */
  const ended = new Uint32Array(total);
  const columns = { steps: new Uint16Array(total), seconds: new Float32Array(total) };
  const { ends, numberOf } = createNumbering();
  /** By the number of an end: how many cases, and the first that came. */
  const counts: { count: number; place: number }[] = [];
  let done = 0;

  function take(index: number, end: number, steps: number, seconds: number): void {
    if (index >= total || ended[index] !== 0) return;
    ended[index] = end + 1;
    columns.steps[index] = steps;
    columns.seconds[index] = seconds;
    const known = counts[end];
    if (known) known.count++;
    else counts[end] = { count: 1, place: index };
    done++;
  }

  const endAt = (index: number) => ends[(ended[index] ?? 0) - 1];
  return {
    total,
    get done() {
      return done;
    },
    put(from, results) {
      for (const [place, result] of results.entries())
        take(from + place, numberOf(result), result.steps, result.seconds);
    },
    unpack({ from, fresh, ends: numbers, steps, seconds }, known) {
      for (const end of fresh) known.push(numberOf(end));
      for (const [place, number] of numbers.entries())
        take(from + place, known[number] ?? 0, steps[place] ?? 0, seconds[place] ?? 0);
    },
    endAt,
    at(index) {
      const end = endAt(index);
      return end && { ...end, steps: columns.steps[index] ?? 0, seconds: columns.seconds[index] ?? 0 };
    },
    tally() {
      const sums = { passed: 0, failed: 0, notJudged: 0 };
      for (const [number, { verdict }] of ends.entries()) sums[verdict] += counts[number]?.count ?? 0;
      return sums;
    },
    outcomes() {
      const byOutcome = new Map<string, number>();
      for (const [number, { outcome }] of ends.entries())
        byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + (counts[number]?.count ?? 0));
      return [...byOutcome]
        .flatMap(([outcome, count]) => (count > 0 ? [{ outcome, count }] : []))
        .sort((one, other) => other.count - one.count);
    },
    ends() {
      return ends
        .flatMap((end, number) => {
          const counted = counts[number];
          return counted ? [{ end, ...counted }] : [];
        })
        .sort((one, other) => other.count - one.count);
    },
    spread(measure) {
      // Numbers, so that the sorting is by size and quick.
      const column = columns[measure].filter((_, index) => ended[index] !== 0).sort();
      const most = column.at(-1);
      if (most === undefined) return undefined;
      const place = columns[measure].findIndex((value, index) => value === most && ended[index] !== 0);
      return { median: column[column.length >> 1] ?? 0, most, place };
    },
  };
}
