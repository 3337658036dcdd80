import { inWord, type Signs } from './pattern-signs.ts';
import { type PatternFault, readPattern, type Syntax } from './pattern-syntax.ts';

/*
 * Patterns in linear time. A pattern becomes a machine of states, and all the ways through it are
 * followed at once, so that no pattern and no text take more than states × signs steps. The regular
 * expressions of JavaScript try one way after the other and can take years on thirty signs.
 */

/** One place in the machine: it reads a sign, sees to an edge, or only leads on. */
interface State {
  readonly signs?: Signs;
  readonly edge?: Edge;
  next: readonly number[];
}

/** Whether a way may go on between two signs; undefined is outside the text. */
type Edge = (before: number | undefined, after: number | undefined) => boolean;

export interface Pattern {
  readonly states: readonly State[];
  readonly start: number;
  readonly end: number;
}

const mostStates = 2000;
/** Repeating what has no states takes time too. */
const mostParts = 10_000;

const isInWord = (sign: number | undefined) => sign !== undefined && inWord(sign);
const edges: Readonly<Record<'start' | 'end' | 'word', Edge>> = {
  start: (before) => before === undefined,
  end: (_, after) => after === undefined,
  word: (before, after) => isInWord(before) !== isInWord(after),
};

export type ReadPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly fault: PatternFault };

export function patternOf(source: string): ReadPattern {
  const syntax = readPattern(source);
  if ('word' in syntax) return { ok: false, fault: syntax };
  const builder = new Builder();
  const end = builder.state([]);
  const start = builder.way(syntax, end);
  return builder.isTooLarge
    ? { ok: false, fault: { at: 0, word: 'tooLong' } }
    : { ok: true, pattern: { states: builder.states, start, end } };
}

/** Builds from the end to the start: each part is given the state that comes after it. */
class Builder {
  readonly states: State[] = [];
  #parts = 0;

  get isTooLarge(): boolean {
    return this.states.length > mostStates || this.#parts > mostParts;
  }

  state(next: readonly number[], does: Pick<State, 'signs' | 'edge'> = {}): number {
    return this.states.push({ ...does, next }) - 1;
  }

  /** The state where a part begins that goes on to `next`. */
  way(syntax: Syntax, next: number): number {
    this.#parts++;
    if (this.isTooLarge) return next;
    switch (syntax.kind) {
      case 'sign':
        return this.state([next], { signs: syntax.signs });
      case 'edge':
        return this.state([next], { edge: edges[syntax.edge] });
      case 'sequence':
        return syntax.parts.reduceRight((after, part) => this.way(part, after), next);
      case 'choice':
        return this.state(syntax.parts.map((part) => this.way(part, next)));
      case 'repeat':
        return this.#repeat(syntax.part, syntax.least, syntax.most, next);
    }
  }

  #repeat(part: Syntax, least: number, most: number | undefined, next: number): number {
    let after = most === undefined ? this.#endless(part, next) : next;
    // Each of those that may be left out leads past all that follow it.
    for (let i = least; i < (most ?? least) && !this.isTooLarge; i++)
      after = this.state([this.way(part, after), next]);
    for (let i = 0; i < least && !this.isTooLarge; i++) after = this.way(part, after);
    return after;
  }

  #endless(part: Syntax, next: number): number {
    const again = this.state([next]);
    const body = this.way(part, again);
    const state = this.states[again];
    if (state) state.next = [body, next];
    return again;
  }
}

/** The states that the ways through a machine have reached, in the text at one place. */
class Reached {
  readonly reading: State[] = [];
  isEnd = false;
  steps = 0;
  readonly #pattern: Pattern;
  readonly #seen: Uint8Array;

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
    this.#seen = new Uint8Array(pattern.states.length);
  }

  clear(): void {
    this.reading.length = 0;
    this.isEnd = false;
    this.steps = 0;
    this.#seen.fill(0);
  }

  /** Follows a state to all that can be reached from it without reading a sign. */
  add(from: number, before: number | undefined, after: number | undefined): void {
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      this.steps++;
      const state = this.#pattern.states[at];
      if (!state || this.#seen[at] === 1) continue;
      this.#seen[at] = 1;
      if (at === this.#pattern.end) this.isEnd = true;
      else if (state.signs) this.reading.push(state);
      else if (!state.edge || state.edge(before, after)) waiting.push(...state.next);
    }
  }
}

/**
 * How many characters the longest match has that begins where the text does, -1 when nothing matches.
 * `spend` is told the steps taken, and when it has no more to give the result is undefined.
 */
export function longestMatch(
  pattern: Pattern,
  text: string,
  spend: (steps: number) => boolean,
): number | undefined {
  let now = new Reached(pattern);
  let then = new Reached(pattern);
  let before: number | undefined;
  let sign = text.codePointAt(0);
  let longest = -1;
  now.add(pattern.start, undefined, sign);
  for (let at = 0; ; ) {
    if (!spend(now.steps + now.reading.length)) return undefined;
    if (now.isEnd) longest = at;
    if (sign === undefined || now.reading.length === 0) return longest;
    at += sign > 0xffff ? 2 : 1;
    before = sign;
    const after = text.codePointAt(at);
    then.clear();
    for (const { signs, next } of now.reading) {
      if (signs?.(before)) for (const state of next) then.add(state, before, after);
    }
    [now, then] = [then, now];
    sign = after;
  }
}
