import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { compileForData } from './compile.ts';
import { ruleSentence } from './sentence.ts';
import { type Answer, Unanswered } from './value.ts';

function answer(rule: Json, data: Json = {}): Answer {
  const compiled = compileForData(rule);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  return compiled.rule.evaluate([data]);
}
const x = { var: 'x' };
const illTyped = new Unanswered(['x'], 'ill-typed');

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['1900-02-28', '1900-03-01', 1],
  ['2000-02-28', '2000-03-01', 2],
  ['2026-03-09', '2026-03-02', -7],
  ['2026-03-29', '2026-03-30', 1],
  ['0001-01-01', '9999-12-31', 3_652_058],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(answer({ daysBetween: [from, to] })).toBe(days);
  expect(answer({ addDays: [from, days] })).toBe(to);
});

test.each([
  '2026-02-30',
  '2026-2-3',
  '20260203',
  '2026-13-01',
  '0000-01-01',
  '2026-02-03T00:00',
  '',
  'x',
  5,
  true,
])('%s is no date', (given) => {
  expect(answer({ weekday: x }, { x: given })).toEqual(illTyped);
  expect(answer({ daysBetween: ['2026-01-01', x] }, { x: given })).toEqual(illTyped);
});

test('weekdays begin on Monday, also before 1970', () => {
  expect(
    ['2026-11-23', '2026-11-29', '1969-12-31', '0001-01-01'].map((date) => answer({ weekday: date })),
  ).toEqual([1, 7, 3, 1]);
});

test('a day outside the calendar, or half a day, is unanswered', () => {
  expect(answer({ addDays: ['9999-12-31', x] }, { x: 1 })).toEqual(illTyped);
  expect(answer({ addDays: ['2026-01-01', x] }, { x: 0.5 })).toEqual(illTyped);
  expect(answer({ addDays: ['2026-01-01', x] }, { x: 1e300 })).toEqual(illTyped);
});

/** As the invoice process has it: the code of a buyer's reference. */
const reference: Json = { replaceStart: [{ upper: { trim: x } }, '(ER REF|REFERENS|REF)\\b *[:.]?', ''] };
const code: Json = { replace: [{ replace: [reference, ' ', ''] }, '-', ''] };

test.each([
  [' Ref: ab 12345 ', 'AB12345'],
  ['AB12345', 'AB12345'],
  ['Er ref. AB-123-45', 'AB12345'],
  ['referens SO54321', 'SO54321'],
  ['REFAB12345', 'REFAB12345'],
  ['Referensnummer 5', 'REFERENSNUMMER5'],
  ['ref', ''],
  ['n/a', 'N/A'],
])('the code of the reference "%s" is "%s"', (given, expected) => {
  expect(answer(code, { x: given })).toBe(expected);
});

test.each([
  ['556677-8899', true],
  ['5566778899', true],
  ['556677-8898', false],
  ['202100-9994', true],
  ['165566778899', true],
  ['16556677-8899', true],
  ['811218-9876', true],
  ['19811218-9876', true],
  ['811218+9876', true],
  ['5566-778899', false],
  ['556677889', false],
  ['AB6677-8899', false],
  ['', false],
])('the check digit of %s is right: %s', (number, expected) => {
  expect(answer({ luhn: x }, { x: number })).toBe(expected);
});

test('a list is counted, joined and reduced by another, and nothing is guessed of what it lacks', () => {
  const missing = new Unanswered(['x'], 'missing');
  expect(answer({ length: x }, { x: [] })).toBe(0);
  expect(answer({ length: x }, { x: 'åäö' })).toBe(3);
  expect(answer({ length: x }, { x: 5 })).toEqual(illTyped);
  expect(answer({ join: [x, '; '] }, { x: ['a', 2, true] })).toBe('a; 2; true');
  expect(answer({ join: [x, '; '] }, { x: ['a', null] })).toEqual(missing);
  expect(answer({ difference: [x, [2]] }, { x: [1, 2, '2'] })).toEqual([1, '2']);
  expect(answer({ difference: [[1, 2], x] }, { x: [1, null] })).toEqual(missing);
  expect(answer({ difference: [[1, 2], x] }, { x: [[1]] })).toEqual(illTyped);
});

test('a text is replaced as it is written, and one that grows too long is unanswered', () => {
  expect(answer({ replace: ['a.b.c', '.', '$&'] })).toBe('a$&b$&c');
  expect(answer({ replace: ['abc', x, ''] }, { x: '' })).toEqual(illTyped);
  const long = 'a'.repeat(1000);
  expect(answer({ replace: [{ replace: [x, 'a', 'a'.repeat(90)] }, 'a', 'aaaa'] }, { x: long })).toEqual(
    illTyped,
  );
  expect(answer({ join: [x, 'a'.repeat(500)] }, { x: Array.from({ length: 1000 }, () => '') })).toEqual(
    illTyped,
  );
});

test('each is said in words', () => {
  const said = (rule: Json) => ruleSentence(rule, (path) => ({ label: path }));
  expect(said({ luhn: x })).toEqual({ key: 'expression.luhn', args: { a: 'x' } });
  expect(said({ '!': { matches: [x, 'A+'] } })).toEqual({
    key: 'expression.matches.not',
    args: { a: 'x', b: { shown: 'A+' } },
  });
  expect(said({ '>': [{ daysBetween: [x, '2026-01-01'] }, 5] })).toMatchObject({
    key: 'expression.above',
    args: { a: { key: 'expression.daysBetween', args: { a: 'x', b: { shown: '2026-01-01' } } } },
  });
});
