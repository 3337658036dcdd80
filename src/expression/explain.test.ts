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
  const { op, at, path, result, operands } = explain(
    { '>=': [{ var: 'avstandM' }, { lookup: [{ var: 't' }, 'a'] }] },
    { avstandM: 3, t: { a: 2 } },
  );
  expect({ op, at, path, result, operands }).toEqual({
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

test('what one element left undone is not told from the element before', () => {
  const body: Json = { and: [{ '<': [{ var: '' }, 5] }, { '>': [{ var: '' }, 3] }] };
  const { operands } = explain({ some: [{ var: '' }, body] }, [1, 9]);
  const [below, above] = operands[1]?.operands ?? [];
  expect([below?.result, below?.operands[0]?.result]).toEqual([false, 9]);
  expect([above?.skipped, above?.operands[0]?.skipped]).toEqual([true, true]);
});

test('a body that reads nothing but its element is told of the element, and not of the data around it', () => {
  const { operands } = explain({ map: [{ var: '' }, { '*': [{ var: '' }, 2] }] }, [1, 4]);
  expect(operands[1]?.operands.map(({ result }) => result)).toEqual([4, 2]);
  const plain = explain({ filter: [{ var: '' }, { var: '' }] }, [0, 7]);
  expect(plain.operands[1]?.result).toBe(7);
});

test('literals and lists of them are told where they were used, and skipped where they were not', () => {
  const { operands } = explain({ if: [{ in: [{ var: 'x' }, ['a', 'b']] }, ['c', 'd'], ['e']] }, { x: 'a' });
  const [condition, then, otherwise] = operands;
  expect(condition?.operands[1]?.operands.map(({ result }) => result)).toEqual(['a', 'b']);
  expect([then?.result, then?.operands[1]?.result]).toEqual([['c', 'd'], 'd']);
  expect([otherwise?.skipped, otherwise?.operands[0]?.skipped]).toEqual([true, true]);
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
