import type { JsonPath } from '#lib/json.ts';
import type { Evaluate, Frame } from './compiled.ts';
import { uncarried } from './exactly.ts';
import type { Explanation } from './explanation.ts';
import type { Operand } from './operator.ts';
import { valueAt } from './scope.ts';
import type { Answer } from './value.ts';

/** Gives the answer, and leaves the explanation of it in a place of `into`. */
export type Explain = (frame: Frame, into: Explanation[], place: number) => Answer;

/** An operand that can be explained. */
export interface Explainable extends Operand {
  readonly at: JsonPath;
  readonly path: string | undefined;
  /** Made when first asked for: most rules are never explained. */
  readonly explainer: () => Explain;
  /** The explanation when it was never evaluated. */
  readonly skipped: () => Explanation;
}

/** What is explained: an operator over its operands. */
interface Explained {
  readonly op: string;
  readonly at: JsonPath;
  readonly path?: string;
  readonly operands: readonly Explainable[];
  readonly lazy: boolean;
  /** Its answers may be fractions, which are told as numbers. */
  readonly exact: boolean;
  readonly evaluate: Evaluate;
  readonly compile: (operands: readonly Operand[]) => Evaluate;
}

const noOperands: readonly Explanation[] = [];

/** Only to satisfy the type of an index that is always there. */
const nothing: Explanation = { op: 'literal', at: [], result: null, operands: noOperands };

/** The explanation of one evaluation. */
export function explanationBy(explain: Explain, frame: Frame): Explanation {
  const into: Explanation[] = [];
  explain(frame, into, 0);
  return into[0] ?? nothing;
}

export function explainLiteral(at: JsonPath, result: Answer): Explain {
  const explanation: Explanation = { op: 'literal', at, result, operands: noOperands };
  return (_, into, place) => {
    into[place] = explanation;
    return result;
  };
}

/** Explains nothing but a variable. */
export function explainRead(at: JsonPath, path: string, read: Evaluate): Explain {
  return (frame, into, place) => {
    const result = read(frame);
    into[place] = { op: 'var', at, path, result: uncarried(result), operands: noOperands };
    return result;
  };
}

/**
 * Explains by running the operator over operands that leave their explanation behind when they are
 * evaluated. So each operator says only once what it does. An operand evaluated many times, the body
 * of a list operator, leaves the last: for `some`, `all` and `none` the one that decided.
 */
export function explainerOf(explained: Explained): Explain {
  const { op, at, path, operands, lazy, exact, compile } = explained;
  const plain = exact ? undefined : overPlain(explained);
  if (plain) return plain;
  // What stands for an operand that was not evaluated. An operator that is not lazy may use a literal
  // without evaluating it.
  const before = operands.map((node) =>
    node.literal && !lazy ? explanationBy(node.explainer(), []) : node.skipped(),
  );
  let seen: Explanation[] = [];
  const record = (explanation: Explain, place: number) => (frame: Frame) => explanation(frame, seen, place);
  const evaluate = compile(
    operands.map((node, place) =>
      node.literal && !lazy ? node : recording(node, record(node.explainer(), place)),
    ),
  );
  const [one = nothing, two = nothing] = before;
  const count = before.length;
  return (frame, into, place) => {
    // Written out for one and two, which is by far the most common and then faster than a copy.
    const mine = count === 2 ? [one, two] : count === 1 ? [one] : before.slice();
    seen = mine;
    const result = evaluate(frame);
    const told = exact ? uncarried(result) : result;
    into[place] =
      path === undefined
        ? { op, at, result: told, operands: mine }
        : { op, at, path, result: told, operands: mine };
    return result;
  };
}

/** An operand as the operator sees it, with another evaluation. */
function recording({ fields, missing, illTyped, literal, size }: Operand, evaluate: Evaluate): Operand {
  return { fields, missing, illTyped, literal, size, slot: undefined, evaluate };
}

/**
 * Explains an operator over a variable and a literal, or two variables: it runs as it does without
 * explanation, and the variables are read beside it. Undefined for any other.
 */
function overPlain({ op, at, path, operands, lazy, evaluate }: Explained): Explain | undefined {
  const [a, b] = operands;
  if (lazy || path !== undefined || !a || !b || operands.length > 2) return undefined;
  if (a.slot === undefined || a.path === undefined) return undefined;
  const { slot: one, path: left, at: leftAt } = a;
  if (b.literal) {
    const limit = explanationBy(b.explainer(), []);
    return (frame, into, place) => {
      const result = evaluate(frame);
      const x = valueAt(frame, one);
      const read: Explanation = { op: 'var', at: leftAt, path: left, result: x, operands: noOperands };
      into[place] = { op, at, result, operands: [read, limit] };
      return result;
    };
  }
  if (b.slot === undefined || b.path === undefined) return undefined;
  const { slot: other, path: right, at: rightAt } = b;
  return (frame, into, place) => {
    const result = evaluate(frame);
    const x = valueAt(frame, one);
    const y = valueAt(frame, other);
    into[place] = {
      op,
      at,
      result,
      operands: [
        { op: 'var', at: leftAt, path: left, result: x, operands: noOperands },
        { op: 'var', at: rightAt, path: right, result: y, operands: noOperands },
      ],
    };
    return result;
  };
}
