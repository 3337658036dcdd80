import type { JsonPath } from '#lib/json.ts';
import type { Evaluate, Frame } from './compiled.ts';
import { uncarried } from './exactly.ts';
import type { Explanation } from './explanation.ts';
import type { Operand } from './operator.ts';
import { valueAt } from './scope.ts';
import { type Answer, Unanswered } from './value.ts';

/*
 * Explains a rule by running it over operands that write down what they came to. So each operator says only
 * once what it does. What is written down while the rule runs is a row of answers, one place for each part of
 * the rule; the tree is put together from it when somebody reads it, since most of a trace is never read.
 */

/** A part of a rule that can be explained. */
export interface Explainable extends Operand {
  readonly op: string;
  readonly at: JsonPath;
  readonly path: string | undefined;
  readonly operands: readonly Explainable[];
  /** How its answer is made of its operands'; undefined for a literal, and a variable without a stand-in. */
  readonly making: Making | undefined;
}

export interface Making {
  readonly lazy: boolean;
  /** Its second operand is evaluated for elements of the first. */
  readonly hasBody: boolean;
  readonly compile: (operands: readonly Operand[]) => Evaluate;
}

/** A part with its number: they are numbered in the order they stand in the rule, operands after their operator. */
interface Place {
  readonly part: Explainable;
  readonly operands: readonly number[];
  /** What is told of it when it was never evaluated. */
  readonly skipped: Explanation;
  /** What is told of a literal, which always comes to the same. */
  readonly known: Explanation | undefined;
}

/** One evaluation written down: each part's answer at the part's number. */
interface Recording {
  answers: Answer[];
  /** The answers before anything is evaluated. */
  readonly blank: readonly Answer[];
}

const notEvaluated = new Unanswered([], 'missing');

export function explainerOf(rule: Explainable): (frame: Frame) => Explanation {
  const places: Place[] = [];
  addPlaces(rule, 0, places);
  const alone = explainerOfPlain(rule, places);
  if (alone) return alone;
  const blank = blankOf(places);
  const recording: Recording = { answers: [], blank };
  const run = recorded(rule, 0, recording);
  return (frame) => {
    const answers = blank.slice();
    recording.answers = answers;
    return new Told(places, run(frame), answers);
  };
}

/** The explanation of a whole rule. What it says of itself it takes from the rule. */
class Told implements Explanation {
  readonly result: Answer;
  readonly #places: readonly Place[];
  readonly #answers: readonly Answer[];
  #operands: readonly Explanation[] | null = null;

  constructor(places: readonly Place[], result: Answer, answers: readonly Answer[]) {
    this.result = result;
    this.#places = places;
    this.#answers = answers;
  }
  get op(): string {
    return this.#rule.op;
  }
  get at(): JsonPath {
    return this.#rule.at;
  }
  get path(): string | undefined {
    return this.#rule.path;
  }
  get operands(): readonly Explanation[] {
    this.#operands ??= operandsTold(this.#places, placeAt(this.#places, 0), this.#answers);
    return this.#operands;
  }
  get #rule(): Explainable {
    return placeAt(this.#places, 0).part;
  }
}

function placeAt(places: readonly Place[], number: number): Place {
  const place = places[number];
  if (!place) throw new RangeError(`A rule has no part ${number}`);
  return place;
}

const noOperands: readonly Explanation[] = [];

function operandsTold(
  places: readonly Place[],
  { operands }: Place,
  answers: readonly Answer[],
): readonly Explanation[] {
  return operands.length === 0 ? noOperands : operands.map((number) => told(places, number, answers));
}

function told(places: readonly Place[], number: number, answers: readonly Answer[]): Explanation {
  const place = placeAt(places, number);
  const { part, skipped, known } = place;
  const answer = answers[number];
  if (answer === undefined || answer === notEvaluated) return skipped;
  return known ?? explanation(part, uncarried(answer), operandsTold(places, place, answers));
}

function explanation(
  { op, at, path }: Explainable,
  result: Answer,
  operands: readonly Explanation[],
): Explanation {
  return path === undefined ? { op, at, result, operands } : { op, at, path, result, operands };
}

/** Numbers a part and all in it, from a number on. */
function addPlaces(part: Explainable, number: number, places: Place[]): Place {
  const operands: number[] = [];
  const within: Place[] = [];
  let next = number + 1;
  for (const operand of part.operands) {
    operands.push(next);
    within.push(addPlaces(operand, next, places));
    next += operand.size;
  }
  const skipped = explanation(
    part,
    notEvaluated,
    within.map((place) => place.skipped),
  );
  const known =
    part.literal &&
    explanation(
      part,
      part.literal.value,
      within.flatMap((place) => place.known ?? []),
    );
  const place: Place = { part, operands, skipped: { ...skipped, skipped: true }, known };
  places[number] = place;
  return place;
}

/** An operator that is not lazy may use a literal without evaluating it, so what it came to is known beforehand. */
function blankOf(places: readonly Place[]): Answer[] {
  const blank: Answer[] = places.map(() => notEvaluated);
  for (const { part, operands } of places) {
    if (part.making?.lazy) continue;
    for (const number of operands) {
      const { literal } = placeAt(places, number).part;
      if (literal) blank[number] = literal.value;
    }
  }
  return blank;
}

/** The part as it evaluates itself, and writes down what it came to. */
function recorded(part: Explainable, number: number, recording: Recording): Evaluate {
  return overPlain(part, number, recording) ?? overRecorded(part, number, recording);
}

function overRecorded(part: Explainable, number: number, recording: Recording): Evaluate {
  const { making } = part;
  let next = number + 1;
  const evaluate =
    making?.compile(
      part.operands.map((operand, index) => {
        const place = next;
        next += operand.size;
        if (operand.literal && !making.lazy) return operand;
        const writing = recorded(operand, place, recording);
        return recordingOperand(
          operand,
          making.hasBody && index === 1 ? afresh(writing, place, operand.size, recording) : writing,
        );
      }),
    ) ?? part.evaluate;
  return (frame) => {
    const answer = evaluate(frame);
    recording.answers[number] = answer;
    return answer;
  };
}

/** An operand as the operator sees it, with another evaluation. */
function recordingOperand(
  { fields, missing, illTyped, literal, size }: Operand,
  evaluate: Evaluate,
): Operand {
  return { fields, missing, illTyped, literal, size, slot: undefined, evaluate };
}

/**
 * The body of a list operator is evaluated once for each element and tells of the last: for `some`, `all` and
 * `none` the one that decided. What is left of the element before is wiped out.
 */
function afresh(evaluate: Evaluate, from: number, size: number, recording: Recording): Evaluate {
  return (frame) => {
    const { answers, blank } = recording;
    for (let number = from; number < from + size; number++) answers[number] = blank[number] ?? null;
    return evaluate(frame);
  };
}

/**
 * An operator over variables and literals alone is the most common of all: it runs as it does without
 * explanation, and the variables are read beside it. The places that it reads; undefined for any other.
 */
function plainReads({ making, operands }: Explainable): readonly [number, number?] | undefined {
  const [a, b, ...more] = operands;
  if (!making || making.lazy || making.hasBody || a?.slot === undefined || more.length > 0) return undefined;
  if (b === undefined || b.literal) return [a.slot];
  return b.slot === undefined ? undefined : [a.slot, b.slot];
}

function overPlain(part: Explainable, number: number, recording: Recording): Evaluate | undefined {
  const [one, other] = plainReads(part) ?? [];
  const { evaluate } = part;
  if (one === undefined) return undefined;
  if (other === undefined) {
    return (frame) => {
      const answer = evaluate(frame);
      const { answers } = recording;
      answers[number] = answer;
      answers[number + 1] = valueAt(frame, one);
      return answer;
    };
  }
  return (frame) => {
    const answer = evaluate(frame);
    const { answers } = recording;
    answers[number] = answer;
    answers[number + 1] = valueAt(frame, one);
    answers[number + 2] = valueAt(frame, other);
    return answer;
  };
}

/** A whole rule that is one such operator needs no row of answers to be written in. */
function explainerOfPlain(
  rule: Explainable,
  places: readonly Place[],
): ((frame: Frame) => Explanation) | undefined {
  const [one, other] = plainReads(rule) ?? [];
  const { evaluate, operands, size } = rule;
  if (one === undefined || size !== 3) return undefined;
  if (other !== undefined) {
    return (frame) => new Told(places, evaluate(frame), [null, valueAt(frame, one), valueAt(frame, other)]);
  }
  const limit = operands[1]?.literal?.value ?? null;
  return (frame) => new Told(places, evaluate(frame), [null, valueAt(frame, one), limit]);
}
