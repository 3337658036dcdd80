import { truthOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt } from '../operator.ts';
import { type Answer, Unanswered } from '../value.ts';

/**
 * `and` (deciding = false) and `or` (deciding = true) in three values: an operand that decides does so
 * wherever it stands. After an unanswered operand only yes or no decides: any other value would be a
 * stand-in for what is missing, and that is what `coalesce` is for.
 */
function until(deciding: boolean, operands: readonly Operand[]): Evaluate {
  if (operands.length === 2) return untilOfTwo(deciding, operandAt(operands, 0), operandAt(operands, 1));
  return (frame) => {
    let doubt: Unanswered | undefined;
    let value: Answer = null;
    for (const operand of operands) {
      value = operand.evaluate(frame);
      const truth = truthOf(value, operand);
      if (truth instanceof Unanswered) doubt ??= truth;
      else if (truth === deciding && (doubt === undefined || typeof value === 'boolean')) return value;
    }
    return doubt ?? value;
  };
}

function untilOfTwo(deciding: boolean, left: Operand, right: Operand): Evaluate {
  const a = left.evaluate;
  const b = right.evaluate;
  return (frame) => {
    const x = a(frame);
    if (x === deciding) return x;
    const first = typeof x === 'boolean' ? x : truthOf(x, left);
    if (first === deciding) return x;
    const y = b(frame);
    if (y === deciding) return y;
    if (first instanceof Unanswered) return first;
    if (typeof y === 'boolean') return y;
    const second = truthOf(y, right);
    return second instanceof Unanswered ? second : y;
  };
}

function not(operand: Operand): Evaluate {
  const { evaluate } = operand;
  return (frame) => {
    const truth = truthOf(evaluate(frame), operand);
    return truth instanceof Unanswered ? truth : !truth;
  };
}

function holds(operand: Operand): Evaluate {
  const { evaluate } = operand;
  return (frame) => truthOf(evaluate(frame), operand);
}

/** Condition, then, condition, then, …, otherwise; as the standard has it, with null when nothing is left. */
function branches(operands: readonly Operand[]): Evaluate {
  return (frame) => {
    let i = 0;
    for (; i + 1 < operands.length; i += 2) {
      const condition = operandAt(operands, i);
      const truth = truthOf(condition.evaluate(frame), condition);
      if (truth instanceof Unanswered) return truth;
      if (truth) return operandAt(operands, i + 1).evaluate(frame);
    }
    return operands[i]?.evaluate(frame) ?? null;
  };
}

const condition = { operands: ['condition'], lazy: true, exactness: 'keeps' } as const;
const many = { min: 1, max: Number.POSITIVE_INFINITY };

export const logic: readonly Operator[] = [
  {
    ...condition,
    name: 'and',
    arity: many,
    result: 'operand',
    compile: (operands) => until(false, operands),
    sentence: { kind: 'joined' },
    documentation: documented('and', { and: [{ var: 'a' }, { var: 'b' }] }, { b: false }, false),
  },
  {
    ...condition,
    name: 'or',
    arity: many,
    result: 'operand',
    compile: (operands) => until(true, operands),
    sentence: { kind: 'joined' },
    documentation: documented('or', { or: [{ var: 'a' }, { var: 'b' }] }, { b: true }, true),
  },
  {
    ...condition,
    name: '!',
    arity: { min: 1, max: 1 },
    result: 'yesno',
    lazy: false,
    compile: (operands) => not(operandAt(operands, 0)),
    sentence: { kind: 'own' },
    documentation: documented('not', { '!': { var: 'skyddad' } }, { skyddad: false }, true),
  },
  {
    ...condition,
    name: '!!',
    arity: { min: 1, max: 1 },
    result: 'yesno',
    lazy: false,
    compile: (operands) => holds(operandAt(operands, 0)),
    sentence: { kind: 'own' },
    documentation: documented('truth', { '!!': { var: 'skal' } }, { skal: [] }, false),
  },
  {
    ...condition,
    name: 'if',
    arity: { min: 0, max: Number.POSITIVE_INFINITY },
    operands: ['any'],
    result: 'operand',
    compile: branches,
    sentence: { kind: 'own' },
    documentation: documented(
      'if',
      { if: [{ var: 'vaxelvis' }, 'två hem', 'ett hem'] },
      { vaxelvis: true },
      'två hem',
    ),
  },
  {
    ...condition,
    name: '?:',
    arity: { min: 3, max: 3 },
    operands: ['condition', 'any'],
    result: 'operand',
    compile: branches,
    sentence: { kind: 'own' },
    documentation: documented('choose', { '?:': [{ var: 'vaxelvis' }, 2, 1] }, { vaxelvis: false }, 1),
  },
];
