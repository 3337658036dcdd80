import { numberOf } from './coercion.ts';
import type { Evaluate } from './compiled.ts';
import type { Operand, Site } from './operator.ts';
import { nearestNumber, type OnRationals, Rational, rationalIn } from './rational.ts';
import { type Answer, Unanswered } from './value.ts';

/*
 * Inside `exact`, `roundMoney` and `moneyText` a number is a fraction, and only what comes out of them
 * is a number again. Operators that calculate, compare or choose are compiled for it (`Site.exact`);
 * what any other operator, a variable or a literal gives is taken for the decimal number it is written as.
 */

/** A fraction on its way through operators that only pass values on. */
function carried(rational: Rational): Answer {
  // No value, but it never leaves `exact`: outside there is no operator that makes one or lets one out.
  return rational as unknown as Answer;
}

/** The answer as the world outside `exact` knows it. */
export function uncarried(answer: Answer): Answer {
  const inside: unknown = answer;
  return inside instanceof Rational ? nearestNumber(inside) : answer;
}

/** A number, or text that is one, to its last decimal. */
export function exactOf(answer: Answer, operand: Operand): Rational | Unanswered {
  const inside: unknown = answer;
  if (inside instanceof Rational) return inside;
  const number = numberOf(answer, operand);
  if (number instanceof Unanswered) return number;
  return rationalIn(typeof answer === 'string' ? answer : String(number)) ?? operand.illTyped;
}

/** A calculation that goes from operand to operand; `alone` is for when there is but one. */
export function exactly(
  operands: readonly Operand[],
  { own, work }: Site,
  calculate: OnRationals,
  alone: (x: Rational) => Rational = (x) => x,
): Evaluate {
  return (frame) => {
    let result: Rational | undefined;
    let doubt: Unanswered | undefined;
    for (const operand of operands) {
      const n = exactOf(operand.evaluate(frame), operand);
      if (n instanceof Unanswered) doubt ??= n;
      else if (result === undefined) result = n;
      else {
        const next = work.spend(result.isLong || n.isLong ? 1000 : 1) ? calculate(result, n) : undefined;
        if (next === undefined) doubt ??= own.illTyped;
        else result = next;
      }
    }
    if (doubt || result === undefined) return doubt ?? own.illTyped;
    return carried(operands.length === 1 ? alone(result) : result);
  };
}
