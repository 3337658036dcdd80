import type { JsonPath } from '#lib/json.ts';
import type { Answer } from './value.ts';

/** Why an expression gave what it gave: one node for each operator, variable and literal of the rule. */
export interface Explanation {
  /** The operator's name, `var`, `literal` or `list`. */
  readonly op: string;
  /** Where in the rule this stands. */
  readonly at: JsonPath;
  /** The variable read, when `op` is `var` and its path is written out in the rule. */
  readonly path?: string | undefined;
  readonly result: Answer;
  readonly operands: readonly Explanation[];
  /** Set on an operand that was never evaluated, since the answer was already given (`and`, `or`, `if`). */
  readonly skipped?: true;
}
