import type { Json } from '#lib/json.ts';

/** What an expression works on. `null` (and absent) means *missing*; `""` is text. */
export type Value = Json;

/**
 * The answer of a rule that met a missing or ill-typed operand. It is no value: it can only be
 * passed on, and says which fields the answer would have needed.
 */
export class Unanswered {
  /** The `var` paths whose value was missing or of no use, without repeats. */
  readonly fields: readonly string[];
  /** `missing`: there was no value. `ill-typed`: there was one, but for example text that is no number. */
  readonly cause: 'missing' | 'ill-typed';
  constructor(fields: readonly string[], cause: 'missing' | 'ill-typed') {
    this.fields = fields;
    this.cause = cause;
  }
}

export type Answer = Value | Unanswered;
