import type { Json } from '#lib/json.ts';
import { numberInText } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt } from '../operator.ts';
import { valueAt } from '../scope.ts';
import { type Answer, Unanswered } from '../value.ts';

type Equal = (x: Answer, y: Answer, left: Operand, right: Operand) => boolean | Unanswered;

/** `==`: a number and a text that writes out that number are equal; other mixtures have no answer. */
const loosely: Equal = (x, y, left, right) => {
  const doubt = doubtIn(x, y, left, right);
  if (doubt) return doubt;
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
  if (typeof x === 'object' && typeof y === 'object' && Array.isArray(x) === Array.isArray(y))
    return left.illTyped;
  return x === y;
};

function doubtIn(x: Answer, y: Answer, left: Operand, right: Operand): Unanswered | undefined {
  if (x instanceof Unanswered) return x;
  if (y instanceof Unanswered) return y;
  if (x === null) return left.missing;
  return y === null ? right.missing : undefined;
}

/** A comparison with a written-out null asks whether there is a value. */
function isMissing(operand: Operand): Evaluate {
  const { evaluate } = operand;
  return (frame) => {
    const value = evaluate(frame);
    return value instanceof Unanswered ? value : value === null;
  };
}

/** A variable against a written-out text, number or yes/no: the most common condition of all. */
function slotIs(
  slot: number,
  wanted: string | number | boolean,
  left: Operand,
  right: Operand,
  equal: Equal,
): Evaluate {
  const type = typeof wanted;
  return (frame) => {
    const x = frame[slot];
    if (x === wanted) return true;
    return typeof x === type ? false : equal(valueAt(frame, slot), wanted, left, right);
  };
}

function equals(left: Operand, right: Operand, equal: Equal): Evaluate {
  if (right.literal?.value === null) return isMissing(left);
  if (left.literal?.value === null) return isMissing(right);
  const wanted = right.literal?.value;
  if (left.slot !== undefined && wanted !== undefined && wanted !== null && typeof wanted !== 'object') {
    return slotIs(left.slot, wanted, left, right, equal);
  }
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return typeof x === 'number' && typeof y === 'number' ? x === y : equal(x, y, left, right);
  };
}

function differs(left: Operand, right: Operand, equal: Equal): Evaluate {
  const same = equals(left, right, equal);
  return (frame) => {
    const answer = same(frame);
    return typeof answer === 'boolean' ? !answer : answer;
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
  const compile = negated ? differs : equals;
  return {
    name,
    arity: { min: 2, max: 2 },
    operands: ['scalar'],
    result: 'yesno',
    lazy: false,
    compile: (operands) => compile(operandAt(operands, 0), operandAt(operands, 1), equal),
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
