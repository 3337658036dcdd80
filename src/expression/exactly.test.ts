import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { compileForData } from './compile.ts';
import { type Answer, Unanswered } from './value.ts';

function rule(given: Json) {
  const compiled = compileForData(given);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  return compiled.rule;
}
const answer = (given: Json, data: Json = {}): Answer => rule(given).evaluate([data]);
const x = { var: 'x' };

test('what calculates, compares and chooses inside exact does so without error', () => {
  expect(answer({ '+': [0.1, 0.2] })).not.toBe(0.3);
  expect(answer({ exact: { '+': [0.1, 0.2] } })).toBe(0.3);
  expect(answer({ exact: { '*': [{ '/': [1, 3] }, 3] } })).toBe(1);
  expect(answer({ exact: { if: [{ '==': [{ '+': [0.1, 0.2] }, 0.3] }, 1, 2] } })).toBe(1);
  expect(answer({ exact: { if: [{ '===': [0.3, { '+': [0.1, 0.2] }] }, 1, 2] } })).toBe(1);
  expect(answer({ exact: { if: [{ '<': [0.3, { '+': [0.1, 0.2] }] }, 1, 2] } })).toBe(2);
  expect(answer({ exact: { if: [{ '<=': [0, { '-': [0.3, 0.1] }, 0.2] }, 1, 2] } })).toBe(1);
  expect(answer({ exact: { coalesce: [x, { '%': [1, 0.1] }] } })).toBe(0);
  expect(answer({ exact: { if: [{ '-': [0.3, { '+': [0.1, 0.2] }] }, 1, 2] } })).toBe(2);
});

test('a number from elsewhere counts as the decimals it is written with', () => {
  expect(answer({ exact: { '*': [x, 3] } }, { x: '0.1' })).toBe(0.3);
  expect(answer({ exact: { '*': [{ lookup: [{ var: 't' }, 'a'] }, 3] } }, { t: { a: 0.1 } })).toBe(0.3);
  expect(answer({ exact: [{ '/': [2, 3] }, 4] })).toBe(0.6667);
  expect(answer({ exact: [x, 0] }, { x: -2.5 })).toBe(-3);
});

test('no fraction leaves exact, neither as a result nor in an explanation', () => {
  const { operands, result } = rule({ roundMoney: { '+': [{ '/': [x, 3] }, 0.005] } }).explain([{ x: 1 }]);
  expect(result).toBe(0.34);
  expect(operands[0]?.result).toBeCloseTo(0.33833, 5);
  expect(operands[0]?.operands[0]?.result).toBe(1 / 3);
});

test('division by zero, too long a number and a strange count of decimals are unanswered', () => {
  const illTyped = new Unanswered(['x'], 'ill-typed');
  expect(answer({ exact: { '/': [x, 0] } }, { x: 1 })).toEqual(illTyped);
  expect(answer({ exact: { '*': [x, 1e300] } }, { x: 1e300 })).toEqual(illTyped);
  expect(answer({ exact: [1, x] }, { x: 2.5 })).toEqual(illTyped);
  expect(answer({ exact: x }, { x: 'tolv' })).toEqual(illTyped);
  expect(answer({ sum: x }, { x: [1, 'tolv'] })).toEqual(illTyped);
  expect(answer({ sum: x }, { x: [1, null] })).toEqual(new Unanswered(['x'], 'missing'));
});

test('numbers that grow at each step come to an end', () => {
  const factors = Array.from({ length: 9000 }, (_, i) => 1 + i / 1e9);
  expect(answer({ exact: { '*': factors } })).toBeInstanceOf(Unanswered);
  expect(answer({ sum: x }, { x: Array.from({ length: 1000 }, (_, i) => i / 100) })).toBe(4995);
});
