import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { conditionsIn } from './conditions.ts';

const places = (rule: Json, asks = true) =>
  conditionsIn(rule, asks).map(({ at, limits }) => `${at.join('/')} ${limits}`);
const far: Json = { '>=': [{ var: 'avstandM' }, 2000] };

test('and, or and not are taken apart, and what is asked in them stands with its place', () => {
  expect(places(far)).toEqual([' 1']);
  expect(
    places({ and: [far, { '!': { var: 'skyddad' } }, { or: [{ '<': [1, { var: 'a' }, 9] }, true] }] }),
  ).toEqual(['and/0 1', 'and/1/! 0', 'and/2/or/0 2']);
});

test('a calculation asks only where it chooses and compares', () => {
  expect(places({ '+': [{ var: 'a' }, { if: [{ var: 'b' }, 1, { var: 'c' }] }] }, false)).toEqual([
    '+/1/if/0 0',
  ]);
  expect(places({ if: [far, { var: 'a' }, { var: 'b' }] }, false)).toEqual(['if/0 1']);
  expect(places({ if: [far, { var: 'a' }, { var: 'b' }] }, true)).toEqual(['if/0 1', 'if/1 0', 'if/2 0']);
  expect(places({ var: 'a' }, false)).toEqual([]);
});

test('what is asked of each element is part of the question about the list', () => {
  expect(places({ some: [{ var: 'rader' }, { '>': [{ var: 'belopp' }, 5] }] })).toEqual([' 0']);
});
