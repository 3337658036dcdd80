import { listOf, numberOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { exactOf } from '../exactly.ts';
import { documented, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import { add, fixed, nearestNumber, type Rational, rationalIn } from '../rational.ts';
import { type Answer, Unanswered } from '../value.ts';

// A calculation stands whole inside one of these and is rounded once, at its end. Operators on two
// amounts at a time would round at each step, and give another sum: 0.8 · 165 · 38 · 1.12 · 1.3142 kr
// has seven decimals before it is rounded to öre.

/** The most decimals that `exact` rounds to. */
const mostDecimals = 10;

/** The number nearest to an exact calculation, or that calculation rounded to so many decimals. */
function exact(operands: readonly Operand[]): Evaluate {
  const places = operands[1];
  if (!places) return finished(operands, nearestNumber);
  const calculation = operandAt(operands, 0);
  return (frame) => {
    const found = exactOf(calculation.evaluate(frame), calculation);
    const decimals = numberOf(places.evaluate(frame), places);
    if (found instanceof Unanswered) return found;
    if (decimals instanceof Unanswered) return decimals;
    return Number.isInteger(decimals) && decimals >= 0 && decimals <= mostDecimals
      ? Number(fixed(found, decimals))
      : places.illTyped;
  };
}

/** An exact calculation, and what is made of its result. */
function finished(operands: readonly Operand[], finish: (result: Rational) => Answer): Evaluate {
  const calculation = operandAt(operands, 0);
  return (frame) => {
    const found = exactOf(calculation.evaluate(frame), calculation);
    return found instanceof Unanswered ? found : finish(found);
  };
}

/** The sum of a list, without the error that adding decimals one by one gives. */
function sum(operands: readonly Operand[], { work, own }: Site): Evaluate {
  const amounts = operandAt(operands, 0);
  return (frame) => {
    const list = listOf(amounts.evaluate(frame), amounts);
    if (list instanceof Unanswered) return list;
    let total = rationalIn('0');
    for (const item of list) {
      const amount = exactOf(item, amounts);
      if (amount instanceof Unanswered) return amount;
      if (!total || !work.spend(total.isLong || amount.isLong ? 1000 : 1)) return own.illTyped;
      total = add(total, amount);
    }
    return total ? nearestNumber(total) : own.illTyped;
  };
}

const calculated = {
  arity: { min: 1, max: 1 },
  operands: ['number'],
  lazy: false,
  spends: true,
  exactness: 'begins',
} as const;
const share = { '*': [{ var: 'timlon' }, { var: 'timmar' }, 1.3142] };
const hours = { timlon: 165.5, timmar: 7.25 };

export const money: readonly Operator[] = [
  {
    ...calculated,
    name: 'exact',
    arity: { min: 1, max: 2 },
    result: 'number',
    compile: exact,
    sentence: { kind: 'phrase', key: 'expression.rounded', one: 'expression.exactly' },
    documentation: documented('exact', { exact: [{ '*': [{ var: 'a' }, 3] }] }, { a: 0.1 }, 0.3),
  },
  {
    ...calculated,
    name: 'roundMoney',
    result: 'number',
    compile: (operands) => finished(operands, (amount) => Number(fixed(amount, 2))),
    sentence: { kind: 'phrase', key: 'expression.roundMoney', each: true },
    documentation: documented('roundMoney', { roundMoney: share }, hours, 1576.88),
  },
  {
    ...calculated,
    name: 'moneyText',
    result: 'text',
    compile: (operands) => finished(operands, (amount) => fixed(amount, 2)),
    sentence: { kind: 'phrase', key: 'expression.moneyText', each: true },
    documentation: documented('moneyText', { moneyText: { var: 'belopp' } }, { belopp: 5906.4 }, '5906.40'),
  },
  {
    name: 'sum',
    arity: { min: 1, max: 1 },
    operands: ['list'],
    result: 'number',
    lazy: false,
    spends: true,
    compile: sum,
    sentence: { kind: 'phrase', key: 'expression.sum', each: true },
    documentation: documented('sum', { sum: { var: 'belopp' } }, { belopp: [0.1, 0.2, 1200] }, 1200.3),
  },
];
