import { numberInText } from '../coercion.ts';
import type { Evaluate, Frame } from '../compiled.ts';
import { exactOf } from '../exactly.ts';
import { documented, type Operand, type Operator, operandAt } from '../operator.ts';
import { compare, Rational } from '../rational.ts';
import { valueAt } from '../scope.ts';
import { type Answer, Unanswered } from '../value.ts';

/** Below, above or equal (as -1, 1, 0): numbers by size, two texts as text. */
function order(x: Answer, y: Answer, left: Operand, right: Operand): number | Unanswered {
  if (x instanceof Unanswered) return x;
  if (y instanceof Unanswered) return y;
  if (x === null) return left.missing;
  if (y === null) return right.missing;
  if (x instanceof Rational || y instanceof Rational) return orderExactly(x, y, left, right);
  if (typeof x === 'string' && typeof y === 'string') return x < y ? -1 : x > y ? 1 : 0;
  const a = typeof x === 'string' ? numberInText(x) : x;
  if (typeof a !== 'number') return left.illTyped;
  const b = typeof y === 'string' ? numberInText(y) : y;
  return typeof b !== 'number' ? right.illTyped : Math.sign(a - b);
}

function orderExactly(x: Answer, y: Answer, left: Operand, right: Operand): number | Unanswered {
  const a = exactOf(x, left);
  if (a instanceof Unanswered) return a;
  const b = exactOf(y, right);
  return b instanceof Unanswered ? b : compare(a, b);
}

type Test = (left: Operand, right: Operand) => Evaluate;

/** The number that a variable is held against, when that is the whole comparison. */
function slotAndLimit(left: Operand, right: Operand): { slot: number; limit: number } | undefined {
  const limit = right.literal?.value;
  return left.slot !== undefined && typeof limit === 'number' ? { slot: left.slot, limit } : undefined;
}

// The four are written out, not made by one function: each then has call sites of its own, which
// the engine can make fast; and numbers are tried first.

const below: Test = (left, right) => {
  const slow = (x: Answer, y: Answer) => {
    const found = order(x, y, left, right);
    return typeof found === 'number' ? found < 0 : found;
  };
  const plain = slotAndLimit(left, right);
  if (plain) {
    const { slot, limit } = plain;
    return (frame) => {
      const x = frame[slot];
      return typeof x === 'number' ? x < limit : slow(valueAt(frame, slot), limit);
    };
  }
  if (left.slot !== undefined && right.slot !== undefined) {
    const [one, other] = [left.slot, right.slot];
    return (frame) => {
      const x = frame[one];
      const y = frame[other];
      return typeof x === 'number' && typeof y === 'number'
        ? x < y
        : slow(valueAt(frame, one), valueAt(frame, other));
    };
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return typeof x === 'number' && typeof y === 'number' ? x < y : slow(x, y);
  };
};

const atMost: Test = (left, right) => {
  const slow = (x: Answer, y: Answer) => {
    const found = order(x, y, left, right);
    return typeof found === 'number' ? found <= 0 : found;
  };
  const plain = slotAndLimit(left, right);
  if (plain) {
    const { slot, limit } = plain;
    return (frame) => {
      const x = frame[slot];
      return typeof x === 'number' ? x <= limit : slow(valueAt(frame, slot), limit);
    };
  }
  if (left.slot !== undefined && right.slot !== undefined) {
    const [one, other] = [left.slot, right.slot];
    return (frame) => {
      const x = frame[one];
      const y = frame[other];
      return typeof x === 'number' && typeof y === 'number'
        ? x <= y
        : slow(valueAt(frame, one), valueAt(frame, other));
    };
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return typeof x === 'number' && typeof y === 'number' ? x <= y : slow(x, y);
  };
};

const above: Test = (left, right) => {
  const slow = (x: Answer, y: Answer) => {
    const found = order(x, y, left, right);
    return typeof found === 'number' ? found > 0 : found;
  };
  const plain = slotAndLimit(left, right);
  if (plain) {
    const { slot, limit } = plain;
    return (frame) => {
      const x = frame[slot];
      return typeof x === 'number' ? x > limit : slow(valueAt(frame, slot), limit);
    };
  }
  if (left.slot !== undefined && right.slot !== undefined) {
    const [one, other] = [left.slot, right.slot];
    return (frame) => {
      const x = frame[one];
      const y = frame[other];
      return typeof x === 'number' && typeof y === 'number'
        ? x > y
        : slow(valueAt(frame, one), valueAt(frame, other));
    };
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return typeof x === 'number' && typeof y === 'number' ? x > y : slow(x, y);
  };
};

const atLeast: Test = (left, right) => {
  const slow = (x: Answer, y: Answer) => {
    const found = order(x, y, left, right);
    return typeof found === 'number' ? found >= 0 : found;
  };
  const plain = slotAndLimit(left, right);
  if (plain) {
    const { slot, limit } = plain;
    return (frame) => {
      const x = frame[slot];
      return typeof x === 'number' ? x >= limit : slow(valueAt(frame, slot), limit);
    };
  }
  if (left.slot !== undefined && right.slot !== undefined) {
    const [one, other] = [left.slot, right.slot];
    return (frame) => {
      const x = frame[one];
      const y = frame[other];
      return typeof x === 'number' && typeof y === 'number'
        ? x >= y
        : slow(valueAt(frame, one), valueAt(frame, other));
    };
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return typeof x === 'number' && typeof y === 'number' ? x >= y : slow(x, y);
  };
};

/** `a < b < c`: all three are needed, so that one that is missing is always named. */
function between(operands: readonly Operand[], test: Test): Evaluate {
  const [low, middle, high] = [operandAt(operands, 0), operandAt(operands, 1), operandAt(operands, 2)];
  // Each operand is evaluated once; the two tests then read the values from a frame of three.
  const held = (operand: Operand, slot: number): Operand => ({
    ...operand,
    slot: undefined,
    literal: undefined,
    evaluate: (values: Frame) => valueAt(values, slot),
  });
  const first = test(held(low, 0), held(middle, 1));
  const second = test(held(middle, 1), held(high, 2));
  return (frame) => {
    const values = [low.evaluate(frame), middle.evaluate(frame), high.evaluate(frame)];
    const one = first(values);
    const two = second(values);
    return one instanceof Unanswered ? one : two instanceof Unanswered ? two : one === true && two === true;
  };
}

function ordering(
  name: string,
  word: string,
  max: 2 | 3,
  test: Test,
  example: [number, number, boolean],
): Operator {
  const [a, b, result] = example;
  return {
    name,
    arity: { min: 2, max },
    operands: ['scalar'],
    result: 'yesno',
    lazy: false,
    exactness: 'keeps',
    compile: (operands) =>
      operands.length === 3 ? between(operands, test) : test(operandAt(operands, 0), operandAt(operands, 1)),
    sentence: { kind: 'statement', holds: `expression.${word}`, fails: `expression.${word}.not` },
    documentation: documented(word, { [name]: [{ var: 'avstandM' }, b] }, { avstandM: a }, result),
  };
}

export const comparison: readonly Operator[] = [
  ordering('<', 'below', 3, below, [1999, 2000, true]),
  ordering('<=', 'atMost', 3, atMost, [2000, 2000, true]),
  ordering('>', 'above', 2, above, [2000, 2000, false]),
  ordering('>=', 'atLeast', 2, atLeast, [2000, 2000, true]),
];
