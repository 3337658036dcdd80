import { ownProperty } from '#lib/json.ts';
import type { Evaluate } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt } from '../operator.ts';
import { type Answer, Unanswered } from '../value.ts';

/** The row of a table with a key. No key, or no such row, gives a missing value. */
function lookup(operands: readonly Operand[]): Evaluate {
  const table = operandAt(operands, 0);
  const key = operandAt(operands, 1);
  const a = table.evaluate;
  const b = key.evaluate;
  const rowOf = rowFinder();
  return (frame) => {
    const rows = a(frame);
    const name = b(frame);
    if (rows instanceof Unanswered) return rows;
    if (name instanceof Unanswered) return name;
    if (rows === null) return table.missing;
    if (typeof rows !== 'object' || Array.isArray(rows)) return table.illTyped;
    if (name === null) return null;
    if (typeof name === 'string') return rowOf(rows, name);
    return typeof name === 'number' ? rowOf(rows, String(name)) : key.illTyped;
  };
}

/**
 * Finds rows. A table that is asked twice in a row is most likely asked for ever (a parameter's, in a
 * batch), so it then gets an index; tables are never changed, so the index stays right.
 */
function rowFinder(): (rows: object, name: string) => Answer {
  let latest: object | undefined;
  let index: ReadonlyMap<string, Answer> | undefined;
  return (rows, name) => {
    if (rows !== latest) {
      latest = rows;
      index = undefined;
      // A property of a JSON record is a JSON value.
      return (ownProperty(rows, name) as Answer | undefined) ?? null;
    }
    index ??= new Map(Object.entries(rows));
    return index.get(name) ?? null;
  };
}

function coalesce(operands: readonly Operand[]): Evaluate {
  return (frame) => {
    for (const operand of operands) {
      const value = operand.evaluate(frame);
      if (value !== null && !(value instanceof Unanswered)) return value;
    }
    return null;
  };
}

/** Gives its operand back. The standard prints it; a run has its trace instead. */
function log(operands: readonly Operand[]): Evaluate {
  return operandAt(operands, 0).evaluate;
}

export const ours: readonly Operator[] = [
  {
    name: 'lookup',
    arity: { min: 2, max: 2 },
    operands: ['record', 'scalar'],
    result: 'any',
    lazy: false,
    blames: 1,
    compile: lookup,
    sentence: { kind: 'own' },
    documentation: documented(
      'lookup',
      { lookup: [{ var: 'grans' }, { var: 'arskurs' }] },
      { grans: { '2': 2000, '5': 3000 }, arskurs: 2 },
      2000,
    ),
  },
  {
    name: 'coalesce',
    arity: { min: 1, max: Number.POSITIVE_INFINITY },
    operands: ['any'],
    result: 'operand',
    lazy: true,
    exactness: 'keeps',
    asksAbsence: true,
    compile: coalesce,
    sentence: { kind: 'own' },
    documentation: documented('coalesce', { coalesce: [{ var: 'fritids' }, 'ingen'] }, {}, 'ingen'),
  },
  {
    name: 'log',
    arity: { min: 1, max: 1 },
    operands: ['any'],
    result: 'operand',
    lazy: true,
    exactness: 'keeps',
    compile: log,
    sentence: { kind: 'own' },
    documentation: documented('log', { log: { var: 'arskurs' } }, { arskurs: '2' }, '2'),
  },
];
