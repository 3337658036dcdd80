import type { Json, JsonPath } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { Explanation } from './explanation.ts';
import type { Answer } from './value.ts';

/** The values of one run: one place a variable, so that a rule reads by index and never by name. */
export type Frame = unknown[];

export type Evaluate = (frame: Frame) => Answer;

/** Says in which place of a frame a variable stands. */
export interface Layout {
  /**
   * The place of a variable, or undefined when there is no such one; a rule that reads an unknown
   * variable reads a missing value. Asked with a whole `var` path first (`param.grans`), then with
   * its first segment (`param`), so that what is read often may have a place of its own.
   */
  slotOf(name: string): number | undefined;
  /** The first segments of all paths, for `var` with an empty path. */
  readonly names: readonly string[];
}

/** A rule ready to run. Never throws; never changes the frame. */
export interface CompiledRule {
  readonly evaluate: Evaluate;
  /** The same answer as `evaluate`, with its reasons. Slower; for traces. */
  readonly explain: (frame: Frame) => Explanation;
  /** The `var` paths written out in the rule, without repeats, in order of appearance. */
  readonly reads: readonly string[];
}

/** What is wrong with a rule, and where in it. */
export interface RuleProblem {
  readonly at: JsonPath;
  readonly message: Message;
  /** What could be done about it, and the whole rule as it would be then. */
  readonly fix?: { readonly message: Message; readonly rule: Json };
}

export type Compilation =
  | { readonly ok: true; readonly rule: CompiledRule }
  | { readonly ok: false; readonly problems: readonly [RuleProblem, ...RuleProblem[]] };
