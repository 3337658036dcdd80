import type { JsonPath } from '#lib/json.ts';
import type { Frame } from './compiled.ts';
import type { Explanation } from './explanation.ts';
import type { Node } from './node.ts';
import type { Evaluate, Operand } from './operator.ts';
import { valueAt } from './scope.ts';

/** What is explained: an operator over its operands. */
interface Explained {
  readonly op: string;
  readonly at: JsonPath;
  readonly path?: string;
  readonly operands: readonly Node[];
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
  const [one, two] = before;
  if (path === undefined && one && two && before.length === 2) return explainTwo(explained, one, two);
  let seen = before;
  const evaluate = compile(
    operands.map((node, i) =>
      recording(node, lazy, (explanation) => {
        seen[i] = explanation;
      }),
    ),
  );
  return (frame) => {
    seen = before.slice();
    const mine = seen;
    const result = evaluate(frame);
    return path === undefined ? { op, at, result, operands: mine } : { op, at, path, result, operands: mine };
  };
}

/** The same for two operands, by far the most common, without an array to write in. */
function explainTwo(
  { op, at, operands, lazy, compile }: Explained,
  one: Explanation,
  two: Explanation,
): Explain {
  let first = one;
  let second = two;
  const evaluate = compile(
    operands.map((node, i) =>
      recording(
        node,
        lazy,
        i === 0
          ? (explanation) => {
              first = explanation;
            }
          : (explanation) => {
              second = explanation;
            },
      ),
    ),
  );
  return (frame) => {
    first = one;
    second = two;
    const result = evaluate(frame);
    return { op, at, result, operands: [first, second] };
  };
}

/** An operand that leaves its explanation behind, unless that is known beforehand. */
function recording(node: Node, lazy: boolean, leave: (explanation: Explanation) => void): Operand {
  if (node.literal && !lazy) return node;
  const { fields, missing, illTyped, literal, size } = node;
  return { fields, missing, illTyped, literal, size, slot: undefined, evaluate: recorded(node, leave) };
}

function recorded({ slot, at, path, explainer }: Node, leave: (explanation: Explanation) => void): Evaluate {
  if (slot !== undefined && path !== undefined) {
    // The same as below for nothing but a variable, without a call to read it.
    return (frame) => {
      const result = valueAt(frame, slot);
      leave({ op: 'var', at, path, result, operands: noOperands });
      return result;
    };
  }
  const explain = explainer();
  return (frame) => {
    const explanation = explain(frame);
    leave(explanation);
    return explanation.result;
  };
}
