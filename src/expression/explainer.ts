import type { JsonPath } from '#lib/json.ts';
import type { Evaluate, Frame } from './compiled.ts';
import type { Explanation } from './explanation.ts';
import type { Operand } from './operator.ts';
import { valueAt } from './scope.ts';

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
  readonly compile: (operands: readonly Operand[]) => Evaluate;
}

export type Explain = (frame: Frame) => Explanation;

export const noOperands: readonly Explanation[] = [];

/**
 * Explains by running the operator over operands that leave their explanation behind when they are
 * evaluated. So each operator says only once what it does. An operand evaluated many times, the body
 * of a list operator, leaves the last: for `some`, `all` and `none` the one that decided.
 */
export function explainerOf(explained: Explained): Explain {
  const { op, at, path, operands, lazy, compile } = explained;
  // What stands for an operand that was not evaluated. An operator that is not lazy may use a literal
  // without evaluating it.
  const before = operands.map((node) => (node.literal && !lazy ? node.explainer()([]) : node.skipped()));
  const seen = [...before];
  const evaluate = compile(operands.map((node, i) => recording(node, lazy, seen, i)));
  const count = before.length;
  const [one, two] = before;
  if (path === undefined && one && two && count === 2) {
    // By far the most common, and faster without a loop and a copy.
    return (frame) => {
      seen[0] = one;
      seen[1] = two;
      const result = evaluate(frame);
      return { op, at, result, operands: [seen[0], seen[1]] };
    };
  }
  return (frame) => {
    for (let i = 0; i < count; i++) seen[i] = before[i] ?? nothing;
    const result = evaluate(frame);
    const mine = seen.slice();
    return path === undefined ? { op, at, result, operands: mine } : { op, at, path, result, operands: mine };
  };
}

/** Only to satisfy the type of an index that is always there. */
const nothing: Explanation = { op: 'literal', at: [], result: null, operands: [] };

/** An operand that leaves its explanation in its place in `seen`, unless that is known beforehand. */
function recording(node: Explainable, lazy: boolean, seen: Explanation[], place: number): Operand {
  if (node.literal && !lazy) return node;
  const { fields, missing, illTyped, literal, size } = node;
  return { fields, missing, illTyped, literal, size, slot: undefined, evaluate: recorded(node, seen, place) };
}

function recorded({ slot, at, path, explainer }: Explainable, seen: Explanation[], place: number): Evaluate {
  if (slot !== undefined && path !== undefined) {
    // The same as below for nothing but a variable, without a call to read it.
    return (frame) => {
      const result = valueAt(frame, slot);
      seen[place] = { op: 'var', at, path, result, operands: noOperands };
      return result;
    };
  }
  const explain = explainer();
  return (frame) => {
    const explanation = explain(frame);
    seen[place] = explanation;
    return explanation.result;
  };
}
