import type { Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import { message } from '#lib/message.ts';
import type { Bounds, Work } from './bounds.ts';
import type { Evaluate } from './compiled.ts';
import type { Scope } from './scope.ts';
import type { Unanswered, Value } from './value.ts';

/** The unanswered results an operand can cause, made once, so that answering allocates nothing. */
export interface Doubt {
  /** The `var` paths that the operand reads. */
  readonly fields: readonly string[];
  readonly missing: Unanswered;
  readonly illTyped: Unanswered;
}

/** A compiled operand, as the operator around it sees it. */
export interface Operand extends Doubt {
  readonly evaluate: Evaluate;
  /** Set on what is written out in the rule. */
  readonly literal: { readonly value: Value } | undefined;
  /**
   * Set when the operand is nothing but one variable. An operator that is not lazy may read that
   * place, or a literal, itself instead of calling `evaluate`.
   */
  readonly slot: number | undefined;
  /** Nodes in it, as a measure of the work that evaluating it takes. */
  readonly size: number;
}

/** What an operator is compiled in. */
export interface Site {
  readonly scope: Scope;
  readonly work: Work;
  readonly bounds: Bounds;
  /** Numbers are fractions here: it stands inside `exact`, and `exactly.ts` says what that means. */
  readonly exact: boolean;
  /** What the whole operator, with all its operands, may cause. */
  readonly own: Doubt;
}

export type OperandType =
  | 'any'
  | 'number'
  | 'text'
  | 'date'
  | 'scalar'
  | 'condition'
  | 'list'
  | 'record'
  | 'path'
  | 'body';
export type ResultType = 'any' | 'number' | 'text' | 'date' | 'yesno' | 'list' | 'operand';

/** How an operator is said; the holes of a key are `a`, `b`, `c` for its operands. */
export type SentenceForm =
  /** A statement, and its denial. */
  | { readonly kind: 'statement'; readonly holds: string; readonly fails: string }
  /**
   * A name for a value, from two operands and so on from left to right; `one` when there is but one
   * operand; when `all` is set, one hole of that name for all of them; when `each` is set, a hole for
   * each.
   */
  | {
      readonly kind: 'phrase';
      readonly key: string;
      readonly one?: string;
      readonly all?: true;
      readonly each?: true;
    }
  /** Statements in a row, `and` and `or`. */
  | { readonly kind: 'joined' }
  /** Said in its own way by `sentence.ts`. */
  | { readonly kind: 'own' };

export interface Documentation {
  readonly text: Message;
  readonly example: { readonly rule: Json; readonly data: Json; readonly result: Json };
}

/** What is wrong with an operand that is written out in the rule. */
export interface Flaw {
  readonly operand: number;
  readonly message: Message;
}

/** All that is known of an operator: the one place that evaluation, checks, words and reference share. */
export interface Operator {
  readonly name: string;
  readonly arity: { readonly min: number; readonly max: number };
  /** The types of its operands; the last one stands for all further ones. */
  readonly operands: readonly OperandType[];
  readonly result: ResultType;
  /** It may leave operands unevaluated; it then always calls `evaluate` on those it uses. */
  readonly lazy: boolean;
  /** It spends of the work allowed to one evaluation. */
  readonly spends?: true;
  /**
   * `begins`: its first operand is calculated exactly. `keeps`: inside such an operand it calculates,
   * compares or chooses exactly, and so do its own operands. Without it, it works on plain numbers.
   */
  readonly exactness?: 'begins' | 'keeps';
  /** Its second operand sees only an element of the first, as the standard has it. */
  readonly body?: 'element' | 'reduce';
  /** It asks whether something is there, so it gives an answer on missing values. */
  readonly asksAbsence?: true;
  /** The operand whose fields an empty answer is blamed on; otherwise all of them. */
  readonly blames?: number;
  /** Looks at what is written out, such as a pattern that cannot be read. */
  readonly flaw?: (operands: readonly Operand[]) => Flaw | undefined;
  readonly compile: (operands: readonly Operand[], site: Site) => Evaluate;
  readonly sentence: SentenceForm;
  readonly documentation: Documentation;
}

/** The operand at an index that the operator's arity promises; anything else is an error in the operator. */
export function operandAt(operands: readonly Operand[], index: number): Operand {
  const operand = operands[index];
  if (operand === undefined)
    throw new RangeError(`The arity of an operator does not promise operand ${index}`);
  return operand;
}

export function documented(word: string, rule: Json, data: Json, result: Json): Documentation {
  return { text: message(`expression.doc.${word}`), example: { rule, data, result } };
}
