import type { JsonPath } from '#lib/json.ts';
import type { Evaluate } from './compiled.ts';
import { uncarried } from './exactly.ts';
import type { Node } from './node.ts';
import { valueAt } from './scope.ts';
import type { Answer } from './value.ts';

/** Is told what one part of a rule comes to, each time it is evaluated. */
export interface PartWatch {
  readonly answered: (answer: Answer) => void;
  /** Of a comparison: is told the two values before each sign in it, `a < b < c` having two. */
  readonly compared?: readonly ((left: Answer, right: Answer) => void)[];
}

/**
 * Sees what a rule comes to while it runs, without being told why: much cheaper than an explanation. A rule
 * that nobody watches is compiled as if there were no such thing.
 */
export interface RuleWatch {
  /** The watch of the part at a place in the rule; undefined for one that is of no interest. */
  readonly part: (at: JsonPath) => PartWatch | undefined;
  /** Is told what the whole rule comes to. */
  readonly whole?: (answer: Answer) => void;
}

/** The operands of a part, made to keep what they came to where it cannot be read anew for nothing. */
export function keeping(operands: readonly Node[]): {
  readonly operands: readonly Node[];
  readonly read: readonly Evaluate[];
} {
  const kept = operands.map((operand): { node: Node; read: Evaluate } => {
    const { slot, literal, evaluate } = operand;
    if (slot !== undefined) return { node: operand, read: (frame) => valueAt(frame, slot) };
    if (literal) return { node: operand, read: evaluate };
    let last: Answer = null;
    const keep: Evaluate = (frame) => {
      last = evaluate(frame);
      return last;
    };
    return { node: { ...operand, evaluate: keep }, read: () => uncarried(last) };
  });
  return { operands: kept.map(({ node }) => node), read: kept.map(({ read }) => read) };
}

/** The part, telling its watch. What stands around it can no longer read its place in the frame past it. */
export function watchedNode(node: Node, watch: PartWatch, read: readonly Evaluate[]): Node {
  return { ...node, slot: undefined, evaluate: watchedEvaluate(node.evaluate, watch, read) };
}

function watchedEvaluate(
  evaluate: Evaluate,
  { answered, compared = [] }: PartWatch,
  read: readonly Evaluate[],
): Evaluate {
  const [first, second] = compared;
  const [a, b, c] = read;
  if (first && a && b && second && c) {
    return (frame) => {
      const answer = evaluate(frame);
      answered(answer);
      const middle = b(frame);
      first(a(frame), middle);
      second(middle, c(frame));
      return answer;
    };
  }
  if (first && a && b) {
    return (frame) => {
      const answer = evaluate(frame);
      answered(answer);
      first(a(frame), b(frame));
      return answer;
    };
  }
  return toldTo(evaluate, answered);
}

/** The same evaluation, telling what it comes to. */
export function toldTo(evaluate: Evaluate, tell: (answer: Answer) => void): Evaluate {
  return (frame) => {
    const answer = evaluate(frame);
    tell(answer);
    return answer;
  };
}
