import type { Json } from '#lib/json.ts';
import { numberOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { exactly } from '../exactly.ts';
import { type Doubt, documented, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import * as rational from '../rational.ts';
import { valueAt } from '../scope.ts';
import { type Answer, Unanswered } from '../value.ts';

/** A result that is no finite number is no answer: division by zero, or past the largest number. */
function finite(result: number, own: Doubt): Answer {
  return Number.isFinite(result) ? result : own.illTyped;
}

type OnTwo = (x: number, y: number) => number;

/** A calculation on two operands; the fast path is for two numbers. */
function onTwo(left: Operand, right: Operand, own: Doubt, calculate: OnTwo): Evaluate {
  const slow = (x: Answer, y: Answer) => {
    const m = numberOf(x, left);
    const n = numberOf(y, right);
    if (m instanceof Unanswered) return m;
    return n instanceof Unanswered ? n : finite(calculate(m, n), own);
  };
  if (left.slot !== undefined && right.slot !== undefined) {
    const [one, other] = [left.slot, right.slot];
    return (frame) => {
      const x = frame[one];
      const y = frame[other];
      return typeof x === 'number' && typeof y === 'number'
        ? finite(calculate(x, y), own)
        : slow(valueAt(frame, one), valueAt(frame, other));
    };
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return typeof x === 'number' && typeof y === 'number' ? finite(calculate(x, y), own) : slow(x, y);
  };
}

/** A calculation that goes from operand to operand, beginning with the first. */
function onMany(
  operands: readonly Operand[],
  own: Doubt,
  first: (x: number) => number,
  calculate: OnTwo,
): Evaluate {
  return (frame) => {
    let result = 0;
    let doubt: Unanswered | undefined;
    for (const [i, operand] of operands.entries()) {
      const n = numberOf(operand.evaluate(frame), operand);
      if (n instanceof Unanswered) doubt ??= n;
      else result = i === 0 ? first(n) : calculate(result, n);
    }
    return doubt ?? finite(result, own);
  };
}

// The standard reads every operand of `+` and `*` through its text, where -0 is 0.
const add: OnTwo = (x, y) => 0 + x + y;
const multiply: OnTwo = (x, y) => (x + 0) * (y + 0);
const subtract: OnTwo = (x, y) => x - y;
const divide: OnTwo = (x, y) => x / y;
const remainder: OnTwo = (x, y) => x % y;
const same = (x: number) => x;

/** A calculation in plain numbers, and in fractions where it stands inside `exact`. */
function calculation(
  onRationals: rational.OnRationals,
  onNumbers: OnTwo,
  first: (x: number) => number = same,
  alone?: (x: rational.Rational) => rational.Rational,
): (operands: readonly Operand[], site: Site) => Evaluate {
  return (operands, site) => {
    if (site.exact) return exactly(operands, site, onRationals, alone);
    return operands.length === 2
      ? onTwo(operandAt(operands, 0), operandAt(operands, 1), site.own, onNumbers)
      : onMany(operands, site.own, first, onNumbers);
  };
}

/** One operand of `*` is given back as it is, as the standard does, once it is known to be a number. */
function single(operand: Operand): Evaluate {
  return (frame) => {
    const value = operand.evaluate(frame);
    const number = numberOf(value, operand);
    return number instanceof Unanswered ? number : value;
  };
}

const number = { operands: ['number'], result: 'number', lazy: false, exactness: 'keeps' } as const;
const many = { min: 1, max: Number.POSITIVE_INFINITY };

function phrase(word: string): Operator['sentence'] {
  return { kind: 'phrase', key: `expression.${word}` };
}

const prices = (operator: string): Json => ({ [operator]: [{ var: 'a' }, { var: 'b' }] });

export const arithmetic: readonly Operator[] = [
  {
    ...number,
    name: '+',
    arity: many,
    compile: calculation(rational.add, add, (x) => 0 + x),
    sentence: phrase('plus'),
    documentation: documented('plus', prices('+'), { a: 1200, b: 800 }, 2000),
  },
  {
    ...number,
    name: '-',
    arity: { min: 1, max: 2 },
    compile: calculation(rational.subtract, subtract, (x) => -x, rational.negated),
    sentence: { kind: 'phrase', key: 'expression.less', one: 'expression.minus' },
    documentation: documented('minus', prices('-'), { a: 2000, b: 1999 }, 1),
  },
  {
    ...number,
    name: '*',
    arity: many,
    compile: (operands, site) =>
      operands.length === 1
        ? single(operandAt(operands, 0))
        : calculation(rational.multiply, multiply)(operands, site),
    sentence: phrase('times'),
    documentation: documented('times', prices('*'), { a: 3, b: 250 }, 750),
  },
  {
    ...number,
    name: '/',
    arity: { min: 2, max: 2 },
    compile: calculation(rational.divide, divide),
    sentence: phrase('divided'),
    documentation: documented('divided', prices('/'), { a: 1500, b: 2 }, 750),
  },
  {
    ...number,
    name: '%',
    arity: { min: 2, max: 2 },
    compile: calculation(rational.remainder, remainder),
    sentence: phrase('remainder'),
    documentation: documented('remainder', prices('%'), { a: 7, b: 2 }, 1),
  },
  {
    ...number,
    name: 'min',
    arity: many,
    compile: calculation(rational.least, Math.min),
    sentence: { kind: 'phrase', key: 'expression.min', all: true },
    documentation: documented('min', prices('min'), { a: 1800, b: 2100 }, 1800),
  },
  {
    ...number,
    name: 'max',
    arity: many,
    compile: calculation(rational.greatest, Math.max),
    sentence: { kind: 'phrase', key: 'expression.max', all: true },
    documentation: documented('max', prices('max'), { a: 1800, b: 2100 }, 2100),
  },
];
