import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { compileForData } from './compile.ts';
import type { Explanation } from './explanation.ts';
import { Unanswered } from './value.ts';

function explain(rule: Json, data: Json): Explanation {
  const compiled = compileForData(rule);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  return compiled.rule.explain([data]);
}

test('an explanation has every operator, variable and literal with its place and result', () => {
  expect(
    explain({ '>=': [{ var: 'avstandM' }, { lookup: [{ var: 't' }, 'a'] }] }, { avstandM: 3, t: { a: 2 } }),
  ).toEqual({
    op: '>=',
    at: [],
    result: true,
    operands: [
      { op: 'var', at: ['>=', 0], path: 'avstandM', result: 3, operands: [] },
      {
        op: 'lookup',
        at: ['>=', 1],
        result: 2,
        operands: [
          { op: 'var', at: ['>=', 1, 'lookup', 0], path: 't', result: { a: 2 }, operands: [] },
          { op: 'literal', at: ['>=', 1, 'lookup', 1], result: 'a', operands: [] },
        ],
      },
    ],
  });
});

test('an operand that was not needed is marked as skipped, with all that is in it', () => {
  const { operands } = explain({ and: [{ var: 'x' }, { '!': { var: 'y' } }] }, { x: false });
  expect(operands.map(({ skipped }) => skipped)).toEqual([undefined, true]);
  expect(operands[1]?.operands[0]).toMatchObject({ op: 'var', path: 'y', skipped: true });
  const branch = explain({ if: [{ var: 'x' }, 1, 2] }, { x: false });
  expect(branch.operands.map(({ skipped }) => skipped)).toEqual([undefined, true, undefined]);
});

test('an earlier explanation is untouched by a later one', () => {
  const compiled = compileForData({ '+': [{ var: 'x' }, 1, 2] });
  if (!compiled.ok) throw new Error('It compiles');
  const first = compiled.rule.explain([{ x: 1 }]);
  compiled.rule.explain([{ x: 2 }]);
  expect(first.operands[0]?.result).toBe(1);
});

test('the body of some is explained for the element that decided', () => {
  const { operands } = explain({ some: [{ var: '' }, { '>': [{ var: '' }, 1] }] }, [1, 5, 7]);
  expect(operands[1]?.operands[0]?.result).toBe(5);
});

test('a stand-in is explained when it was used', () => {
  expect(explain({ var: ['x', 5] }, {}).operands).toEqual([
    { op: 'literal', at: ['var', 1], result: 5, operands: [] },
  ]);
  expect(explain({ var: ['x', 5] }, { x: 1 }).operands[0]?.skipped).toBe(true);
});

test('an unanswered operand is told apart from its neighbours', () => {
  const { result, operands } = explain({ '<': [{ var: 'x' }, 5] }, {});
  expect(result).toEqual(new Unanswered(['x'], 'missing'));
  expect(operands.map((operand) => operand.result)).toEqual([null, 5]);
});
