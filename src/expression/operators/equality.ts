import type { Json } from '#lib/json.ts';
import { numberInText } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { exactOf } from '../exactly.ts';
import { documented, type Operand, type Operator, operandAt } from '../operator.ts';
import { compare, Rational } from '../rational.ts';
import { valueAt } from '../scope.ts';
import { type Answer, Unanswered } from '../value.ts';

type Equal = (x: Answer, y: Answer, left: Operand, right: Operand) => boolean | Unanswered;

/** `==`: a number and a text that writes out that number are equal; other mixtures have no answer. */
const loosely: Equal = (x, y, left, right) => {
  const doubt = doubtIn(x, y, left, right);
  if (doubt) return doubt;
  if (x instanceof Rational || y instanceof Rational) return exactlyEqual(x, y, left, right);
  if (typeof x === typeof y) return typeof x === 'object' ? left.illTyped : x === y;
  if (typeof x === 'number' && typeof y === 'string') {
    const number = numberInText(y);
    return number === undefined ? right.illTyped : x === number;
  }
  if (typeof x === 'string' && typeof y === 'number') {
    const number = numberInText(x);
    return number === undefined ? left.illTyped : number === y;
  }
  return left.fields.length > 0 ? left.illTyped : right.illTyped;
};

/** `===`: values of different types differ. Two lists or two records are not compared. */
const strictly: Equal = (x, y, left, right) => {
  const doubt = doubtIn(x, y, left, right);
  if (doubt) return doubt;
  if (x instanceof Rational || y instanceof Rational)
    return typeof x !== 'string' && typeof y !== 'string' && exactlyEqual(x, y, left, right);
  if (typeof x === 'object' && typeof y === 'object' && Array.isArray(x) === Array.isArray(y))
    return left.illTyped;
  return x === y;
};

function exactlyEqual(x: Answer, y: Answer, left: Operand, right: Operand): boolean | Unanswered {
  const a = exactOf(x, left);
  if (a instanceof Unanswered) return a;
  const b = exactOf(y, right);
  return b instanceof Unanswered ? b : compare(a, b) === 0;
}

function doubtIn(x: Answer, y: Answer, left: Operand, right: Operand): Unanswered | undefined {
  if (x instanceof Unanswered) return x;
  if (y instanceof Unanswered) return y;
  if (x === null) return left.missing;
  return y === null ? right.missing : undefined;
}

/** A comparison with a written-out null asks whether there is a value. */
function isMissing(operand: Operand, wanted: boolean): Evaluate {
  const { evaluate } = operand;
  return (frame) => {
    const value = evaluate(frame);
    return value instanceof Unanswered ? value : (value === null) === wanted;
  };
}

/** `==` and `===` where `wanted` is true, `!=` and `!==` where it is false. */
function equals(left: Operand, right: Operand, equal: Equal, wanted: boolean): Evaluate {
  const weighed = (x: Answer, y: Answer) => {
    const same = equal(x, y, left, right);
    return typeof same === 'boolean' ? same === wanted : same;
  };
  if (right.literal?.value === null) return isMissing(left, wanted);
  if (left.literal?.value === null) return isMissing(right, wanted);
  const literal = right.literal?.value;
  if (left.slot !== undefined && right.slot !== undefined) {
    return slotIsSlot(left.slot, right.slot, weighed, wanted);
  }
  if (left.slot !== undefined && literal !== undefined && literal !== null && typeof literal !== 'object') {
    return slotIs(left.slot, literal, weighed, wanted);
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    // Two texts, two numbers or two yes/no are the same or not; everything else is weighed with care.
    if (typeof x === 'string' && typeof y === 'string') return (x === y) === wanted;
    return typeof x === typeof y && typeof x !== 'object' ? (x === y) === wanted : weighed(x, y);
  };
}

type Weigh = (x: Answer, y: Answer) => boolean | Unanswered;

/**
 * A variable against a written-out text, number or yes/no: the most common condition of all. Each type is
 * tested by its own name, which the engine does in place; against a type in a variable it would call for help.
 */
function slotIs(slot: number, literal: string | number | boolean, weigh: Weigh, wanted: boolean): Evaluate {
  if (typeof literal === 'string') {
    return (frame) => {
      const x = frame[slot];
      return typeof x === 'string' ? (x === literal) === wanted : weigh(valueAt(frame, slot), literal);
    };
  }
  if (typeof literal === 'number') {
    return (frame) => {
      const x = frame[slot];
      return typeof x === 'number' ? (x === literal) === wanted : weigh(valueAt(frame, slot), literal);
    };
  }
  const same = literal === wanted;
  return (frame) => {
    const x = frame[slot];
    if (x === true) return same;
    return x === false ? !same : weigh(valueAt(frame, slot), literal);
  };
}

function slotIsSlot(one: number, other: number, weigh: Weigh, wanted: boolean): Evaluate {
  return (frame) => {
    const x = frame[one];
    const y = frame[other];
    if (typeof x === 'string' && typeof y === 'string') return (x === y) === wanted;
    return typeof x === typeof y && typeof x !== 'object' && x !== undefined
      ? (x === y) === wanted
      : weigh(valueAt(frame, one), valueAt(frame, other));
  };
}

function equality(
  name: string,
  word: string,
  equal: Equal,
  negated: boolean,
  example: [Json, Json, boolean],
): Operator {
  const [value, wanted, result] = example;
  return {
    name,
    arity: { min: 2, max: 2 },
    operands: ['scalar'],
    result: 'yesno',
    lazy: false,
    exactness: 'keeps',
    compile: (operands) => equals(operandAt(operands, 0), operandAt(operands, 1), equal, !negated),
    sentence: negated
      ? { kind: 'statement', holds: 'expression.is.not', fails: 'expression.is' }
      : { kind: 'statement', holds: 'expression.is', fails: 'expression.is.not' },
    documentation: documented(word, { [name]: [{ var: 'arskurs' }, wanted] }, { arskurs: value }, result),
  };
}

export const equalities: readonly Operator[] = [
  equality('==', 'equal', loosely, false, ['2', 2, true]),
  equality('!=', 'different', loosely, true, ['3', 2, true]),
  equality('===', 'identical', strictly, false, ['2', 2, false]),
  equality('!==', 'notIdentical', strictly, true, ['2', 2, true]),
];
