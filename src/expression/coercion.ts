import type { Operand } from './operator.ts';
import { nearestNumber, Rational } from './rational.ts';
import { truthy } from './truthy.ts';
import { type Answer, Unanswered, type Value } from './value.ts';

/**
 * The number that a text writes out, or undefined. Only what all of JavaScript's readings agree on
 * counts, so `""`, `" "`, `"12 m"` and `"0x10"` are no numbers.
 */
export function numberInText(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && Number.parseFloat(text) === number ? number : undefined;
}

/** Whether an answer holds, or why that cannot be said. */
export function truthOf(answer: Answer, operand: Operand): boolean | Unanswered {
  if (typeof answer === 'boolean') return answer;
  if (answer === null) return operand.missing;
  return answer instanceof Unanswered ? answer : truthy(answer);
}

/** A number, or text that is one. */
export function numberOf(answer: Answer, operand: Operand): number | Unanswered {
  if (typeof answer === 'number') return answer;
  if (answer === null) return operand.missing;
  if (answer instanceof Unanswered) return answer;
  if (answer instanceof Rational) return nearestNumber(answer);
  const number = typeof answer === 'string' ? numberInText(answer) : undefined;
  return number ?? operand.illTyped;
}

/** Text, or what reads the same as text. */
export function textOf(answer: Answer, operand: Operand): string | Unanswered {
  if (typeof answer === 'string') return answer;
  if (answer === null) return operand.missing;
  if (answer instanceof Unanswered) return answer;
  return typeof answer === 'object' ? operand.illTyped : String(answer);
}

export function listOf(answer: Answer, operand: Operand): readonly Value[] | Unanswered {
  if (Array.isArray(answer)) return answer;
  if (answer === null) return operand.missing;
  return answer instanceof Unanswered ? answer : operand.illTyped;
}
