import { listOf, truthOf } from '../coercion.ts';
import type { Evaluate, Frame } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import { type Answer, Unanswered, type Value } from '../value.ts';

// The body of these sees only an element. What it lacks is therefore blamed on the list.

function blamed(doubt: Unanswered, list: Operand): Unanswered {
  return doubt.cause === 'missing' ? list.missing : list.illTyped;
}

/**
 * `some`, `all` and `none`: goes on until an element decides, and says `unanswered` if none did and
 * some could have.
 */
function quantifier(
  operands: readonly Operand[],
  { work }: Site,
  decides: boolean,
  then: boolean,
  empty: boolean,
): Evaluate {
  const list = operandAt(operands, 0);
  const body = operandAt(operands, 1);
  return (frame) => {
    const items = listOf(list.evaluate(frame), list);
    if (items instanceof Unanswered) return items;
    if (items.length === 0) return empty;
    const inner: Frame = [null];
    let doubt: Unanswered | undefined;
    for (const item of items) {
      if (!work.spend(body.size)) return list.illTyped;
      inner[0] = item;
      const truth = truthOf(body.evaluate(inner), body);
      if (truth === decides) return then;
      if (truth instanceof Unanswered) doubt ??= blamed(truth, list);
    }
    return doubt ?? !then;
  };
}

function map(operands: readonly Operand[], { work }: Site): Evaluate {
  const list = operandAt(operands, 0);
  const body = operandAt(operands, 1);
  return (frame) => {
    const items = listOf(list.evaluate(frame), list);
    if (items instanceof Unanswered) return items;
    const inner: Frame = [null];
    const mapped: Value[] = [];
    for (const item of items) {
      if (!work.spend(body.size)) return list.illTyped;
      inner[0] = item;
      const answer = body.evaluate(inner);
      if (answer instanceof Unanswered) return blamed(answer, list);
      mapped.push(answer);
    }
    return mapped;
  };
}

function filter(operands: readonly Operand[], { work }: Site): Evaluate {
  const list = operandAt(operands, 0);
  const body = operandAt(operands, 1);
  return (frame) => {
    const items = listOf(list.evaluate(frame), list);
    if (items instanceof Unanswered) return items;
    const inner: Frame = [null];
    const kept: Value[] = [];
    for (const item of items) {
      if (!work.spend(body.size)) return list.illTyped;
      inner[0] = item;
      const truth = truthOf(body.evaluate(inner), body);
      if (truth instanceof Unanswered) return blamed(truth, list);
      if (truth) kept.push(item);
    }
    return kept;
  };
}

function reduce(operands: readonly Operand[], { work }: Site): Evaluate {
  const list = operandAt(operands, 0);
  const body = operandAt(operands, 1);
  const initial = operands[2];
  return (frame) => {
    const items = listOf(list.evaluate(frame), list);
    let accumulator: Answer = initial ? initial.evaluate(frame) : null;
    if (items instanceof Unanswered) return items;
    if (accumulator instanceof Unanswered) return accumulator;
    const inner: Frame = [null, null];
    for (const item of items) {
      if (!work.spend(body.size)) return list.illTyped;
      inner[0] = item;
      inner[1] = accumulator;
      accumulator = body.evaluate(inner);
      if (accumulator instanceof Unanswered) return blamed(accumulator, list);
    }
    return accumulator;
  };
}

const element = {
  arity: { min: 2, max: 2 },
  operands: ['list', 'body'],
  lazy: true,
  spends: true,
  body: 'element',
  sentence: { kind: 'own' },
} as const;
const numbers = { tal: [1, 2, 3] };
const overOne = { '>': [{ var: '' }, 1] };

export const list: readonly Operator[] = [
  {
    ...element,
    name: 'map',
    result: 'list',
    compile: map,
    documentation: documented(
      'map',
      { map: [{ var: 'tal' }, { '*': [{ var: '' }, 2] }] },
      numbers,
      [2, 4, 6],
    ),
  },
  {
    ...element,
    name: 'filter',
    result: 'list',
    compile: filter,
    documentation: documented('filter', { filter: [{ var: 'tal' }, overOne] }, numbers, [2, 3]),
  },
  {
    ...element,
    name: 'reduce',
    arity: { min: 2, max: 3 },
    operands: ['list', 'body', 'any'],
    result: 'any',
    body: 'reduce',
    compile: reduce,
    documentation: documented(
      'reduce',
      { reduce: [{ var: 'tal' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] },
      numbers,
      6,
    ),
  },
  {
    ...element,
    name: 'some',
    result: 'yesno',
    compile: (operands, site) => quantifier(operands, site, true, true, false),
    documentation: documented('some', { some: [{ var: 'tal' }, overOne] }, numbers, true),
  },
  {
    ...element,
    name: 'all',
    result: 'yesno',
    compile: (operands, site) => quantifier(operands, site, false, false, false),
    documentation: documented('all', { all: [{ var: 'tal' }, overOne] }, numbers, false),
  },
  {
    ...element,
    name: 'none',
    result: 'yesno',
    compile: (operands, site) => quantifier(operands, site, true, false, true),
    documentation: documented('none', { none: [{ var: 'tal' }, overOne] }, numbers, false),
  },
];
