import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { checkRule } from './check.ts';
import { expressionMessages } from './messages.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';

const known = (path: string) =>
  ['avstandM', 'skal', 'elev.namn'].includes(path) ? { label: path } : undefined;
const found = (rule: unknown) => checkRule(rule, known).map(({ at, message }) => [message.key, at.join('.')]);

test('a variable that does not exist is a problem with its place', () => {
  expect(checkRule({ and: [{ '<': [{ var: 'avstand' }, 1] }, { var: 'elev.namn' }] }, known)).toEqual([
    {
      at: ['and', 0, '<', 0, 'var'],
      message: { key: 'expression.problem.unknownVariable', args: { path: 'avstand' } },
    },
  ]);
  expect(found({ missing: ['skal', 'okand'] })).toEqual([
    ['expression.problem.unknownVariable', 'missing.1'],
  ]);
});

test('the body of a list operator reads elements, which are not checked', () => {
  expect(found({ some: [{ var: 'skal' }, { '==': [{ var: 'namn' }, 'trafik'] }] })).toEqual([]);
  expect(found({ reduce: [{ var: 'skal' }, { var: 'current' }, { var: 'okand' }] })).toHaveLength(1);
});

test('what keeps a rule from compiling is a problem, and each has a text', () => {
  expect(found({ okand: 1 })).toEqual([['expression.problem.unknownOperator', '']]);
  for (const rule of [{ okand: 1 }, { '!': [1, 2] }, { '==': [1] }, { a: 1, b: 2 }, undefined]) {
    for (const [key = ''] of found(rule)) expect(expressionMessages.sv).toHaveProperty([key]);
  }
});

const grades = ['F', '1', '2'].map((value) => ({ value, label: value === 'F' ? 'förskoleklass' : value }));
const reasons = ['avstand', 'trafik', 'annan'].map((value) => ({ value, label: value }));
const types: Readonly<Record<string, Type>> = {
  arskurs: { kind: 'choice', choices: grades },
  skola: { kind: 'text' },
  avstandM: { kind: 'integer' },
  belopp: { kind: 'money' },
  skyddad: { kind: 'yesNo' },
  start: { kind: 'date' },
  slut: { kind: 'date' },
  skal: { kind: 'list', items: { kind: 'choice', choices: reasons } },
  barn: { kind: 'list', items: { kind: 'record', members: [{ key: 'alder', type: { kind: 'integer' } }] } },
  grans: { kind: 'table', values: { kind: 'integer' } },
  okant: { kind: 'list' },
};
const typedTerm = (path: string): Term | undefined => {
  const type = types[path];
  return type ? { label: path, type } : path === 'fritt' ? { label: path } : undefined;
};
const v = (path: string): Json => ({ var: path });
const checked = (rule: Json, condition = false) =>
  checkRule(rule, typedTerm, { condition }).map(({ at, message, fix }) => ({
    key: message.key.replace('expression.problem.', ''),
    at: at.join('.'),
    ...(fix ? { fixed: fix.rule } : {}),
  }));

test.each<[string, Json, string, string, Json | undefined]>([
  ['a choice against a number', { '==': [v('arskurs'), 2] }, 'unlike', '==.1', { '==': [v('arskurs'), '2'] }],
  ['a choice that does not exist', { '==': [v('skal.0'), 'x'] }, 'unknownVariable', '==.0.var', undefined],
  ['a misspelt choice', { in: ['trafk', v('skal')] }, 'noChoice', 'in.0', { in: ['trafik', v('skal')] }],
  [
    'a choice by its label',
    { '!=': [v('arskurs'), 'Förskoleklass'] },
    'noChoice',
    '!=.1',
    { '!=': [v('arskurs'), 'F'] },
  ],
  ['a choice with none near', { '==': [v('arskurs'), '12'] }, 'noChoice', '==.1', undefined],
  [
    'one of several choices',
    { in: [v('arskurs'), ['1', 2]] },
    'unlike',
    'in.1.1',
    { in: [v('arskurs'), ['1', '2']] },
  ],
  [
    'a number against text that is one',
    { '<': [v('avstandM'), '2000'] },
    'unlike',
    '<.1',
    { '<': [v('avstandM'), 2000] },
  ],
  ['a number against a number in words', { '>=': ['många', v('avstandM')] }, 'unlike', '>=.0', undefined],
  ['an amount with a comma', { '>': [v('belopp'), '12,50'] }, 'unlike', '>.1', { '>': [v('belopp'), 12.5] }],
  ['a number against a text field', { '<': [v('avstandM'), v('skola')] }, 'unlike', '', undefined],
  [
    'yes or no against a word',
    { '===': [v('skyddad'), 'ja'] },
    'unlike',
    '===.1',
    { '===': [v('skyddad'), true] },
  ],
  ['yes or no in order', { '>': [v('skyddad'), false] }, 'noOrder', '>.0', undefined],
  [
    'a date against what is none',
    { '<': [v('start'), '2026-3-1'] },
    'noDate',
    '<.1',
    { '<': [v('start'), '2026-03-01'] },
  ],
  [
    'a date that does not exist',
    { '<=': ['2026-02-30', v('start'), v('slut')] },
    'noDate',
    '<=.0',
    undefined,
  ],
  ['a date against a number', { '==': [v('start'), 5] }, 'unlike', '==.1', undefined],
  [
    'a list against one of its values',
    { '!=': [v('skal'), 'annan'] },
    'unlike',
    '',
    { '!': { in: ['annan', v('skal')] } },
  ],
  ['arithmetic on text', { '+': [v('skola'), 1] }, 'wrongKind', '+.0', undefined],
  [
    'arithmetic on a number in text',
    { '*': [v('belopp'), '1.25'] },
    'wrongKind',
    '*.1',
    { '*': [v('belopp'), 1.25] },
  ],
  [
    'one date minus another',
    { '-': [v('slut'), v('start')] },
    'wrongKind',
    '-.0',
    { daysBetween: [v('start'), v('slut')] },
  ],
  ['a date plus days', { '+': [v('start'), 14] }, 'wrongKind', '+.0', { addDays: [v('start'), 14] }],
  ['a date minus days', { '-': [v('start'), 14] }, 'wrongKind', '-.0', { addDays: [v('start'), -14] }],
  ['a text as a date', { weekday: v('skola') }, 'wrongKind', 'weekday', undefined],
  ['a written date that is none', { weekday: '20260301' }, 'noDate', 'weekday', { weekday: '2026-03-01' }],
  [
    'a condition that is a number',
    { and: [v('skyddad'), v('avstandM')] },
    'wrongKind',
    'and.1',
    { and: [v('skyddad'), { '!=': [v('avstandM'), 0] }] },
  ],
  [
    'a condition that is a text',
    { if: [v('skola'), 1, 2] },
    'wrongKind',
    'if.0',
    { if: [{ '!=': [v('skola'), ''] }, 1, 2] },
  ],
  ['a list that is none', { some: [v('skola'), true] }, 'wrongKind', 'some.0', undefined],
  ['a table that is none', { lookup: [v('skola'), 'a'] }, 'wrongKind', 'lookup.0', undefined],
  ['a row against text', { '<': [{ lookup: [v('grans'), '2'] }, 'x'] }, 'unlike', '<.1', undefined],
  [
    'an element against what it cannot be',
    { none: [v('skal'), { '==': [v(''), 'trafikk'] }] },
    'noChoice',
    'none.1.==.1',
    { none: [v('skal'), { '==': [v(''), 'trafik'] }] },
  ],
  [
    'a member that elements do not have',
    { all: [v('barn'), { '>': [v('ar'), 5] }] },
    'unknownVariable',
    'all.1.>.0.var',
    undefined,
  ],
  [
    'a member against text',
    { all: [v('barn'), { '>': [v('alder'), '5'] }] },
    'unlike',
    'all.1.>.1',
    { all: [v('barn'), { '>': [v('alder'), 5] }] },
  ],
  ['a list where a text is looked in', { in: ['a', v('avstandM')] }, 'wrongKind', 'in.1', undefined],
  [
    'a date that may be missing, against none',
    { '<': [{ if: [v('skyddad'), v('start'), null] }, 'igår'] },
    'noDate',
    '<.1',
    undefined,
  ],
])('%s is a problem with a place, and a fix where it is obvious', (_, rule, key, at, fixed) => {
  expect(checked(rule)).toEqual([{ key, at, ...(fixed === undefined ? {} : { fixed }) }]);
  if (fixed !== undefined) expect(checked(fixed)).toEqual([]);
});

test.each<Json>([
  { '==': [v('arskurs'), null] },
  { '==': [v('fritt'), 5] },
  { and: [{ '<': [v('fritt'), v('avstandM')] }, v('fritt')] },
  { '+': [v('fritt'), { length: v('skola') }] },
  { some: [{ coalesce: [v('skal'), []] }, { '!=': [v(''), 'avstand'] }] },
  { some: [v('okant'), { '>': [v('langd'), 5] }] },
  { reduce: [v('barn'), { '+': [v('accumulator'), v('current.alder')] }, 0] },
  { if: [{ missing: ['skola'] }, 'saknas', v('skola')] },
  { '!!': v('skola') },
  { '<': ['2026-01-01', v('start'), { addDays: [v('slut'), 1] }] },
  { cat: ['Årskurs ', v('arskurs'), ' ', v('avstandM')] },
  { in: ['Norr', v('skola')] },
  { '==': [v('arskurs'), v('skola')] },
])('nothing is said of what fits, or cannot be known: %j', (rule) => {
  expect(checked(rule)).toEqual([]);
});

test('a whole rule that should be a condition is checked as one', () => {
  expect(checked(v('avstandM'), true)).toEqual([
    { key: 'wrongKind', at: '', fixed: { '!=': [v('avstandM'), 0] } },
  ]);
  expect(checked(v('skyddad'), true)).toEqual([]);
  expect(checked(v('avstandM'))).toEqual([]);
});

test('each problem of types, and each fix, has its texts', () => {
  const texts: Readonly<Record<string, string>> = expressionMessages.en;
  const keysIn = (said: unknown): string[] =>
    typeof said === 'object' && said !== null
      ? [...('key' in said ? [String(said.key)] : []), ...Object.values(said).flatMap(keysIn)]
      : [];
  const rules: Json[] = [
    { '==': [v('arskurs'), 2] },
    { '<': [v('start'), 'x'] },
    { '+': [v('start'), 14] },
    { '-': [v('slut'), v('start')] },
    { '<': [v('skyddad'), v('skal')] },
    { and: [v('avstandM'), v('skola'), v('grans')] },
    { '==': [v('skal'), 'annan'] },
    { '==': [v('arskurs'), 'G'] },
    { '==': [v('skyddad'), 'ja'] },
  ];
  const keys = rules
    .flatMap((rule) => checkRule(rule, typedTerm))
    .flatMap(({ message, fix }) => keysIn([message, fix?.message]));
  expect(new Set(keys).size).toBeGreaterThan(12);
  for (const key of keys) expect(texts).toHaveProperty([key]);
});
