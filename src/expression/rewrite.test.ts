import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { readsOf, rewriteVars } from './rewrite.ts';

const renamed = (rule: Json) => rewriteVars(rule, (path) => (path === 'old' ? 'new' : path));

test.each<[Json, Json]>([
  [{ var: 'old' }, { var: 'new' }],
  [{ var: ['old', 5] }, { var: ['new', 5] }],
  [
    { and: [{ '==': [{ var: 'old' }, 'old'] }, { var: 'x' }] },
    { and: [{ '==': [{ var: 'new' }, 'old'] }, { var: 'x' }] },
  ],
  [{ missing: ['old', 'x'] }, { missing: ['new', 'x'] }],
  [{ missing: 'old' }, { missing: 'new' }],
  [
    { missing: { merge: ['old', { if: [{ var: 'old' }, ['old'], []] }] } },
    { missing: { merge: ['new', { if: [{ var: 'new' }, ['new'], []] }] } },
  ],
  [{ missing_some: [1, ['old', 'x']] }, { missing_some: [1, ['new', 'x']] }],
  [{ some: [{ var: 'old' }, { var: 'old' }] }, { some: [{ var: 'new' }, { var: 'old' }] }],
  [{ reduce: [[1], { var: 'old' }, { var: 'old' }] }, { reduce: [[1], { var: 'old' }, { var: 'new' }] }],
])('in %j the paths of variables are changed', (rule, expected) => {
  expect(renamed(rule)).toEqual(expected);
});

test('a rule without the path is given back as it is', () => {
  const rule = { and: [{ var: 'x' }, { '<': [{ var: 'y' }, 1] }] };
  expect(renamed(rule)).toBe(rule);
});

test('the paths read are given once, in order', () => {
  expect(readsOf({ and: [{ var: 'b' }, { var: 'a' }, { missing: ['b', 'c'] }, { var: '' }] })).toEqual([
    'b',
    'a',
    'c',
  ]);
});
