import { expect, test } from 'vitest';
import type { TestCase } from '#flow/case.ts';
import { tagsOf, withCopies, withMore, withTag } from './case-edits.ts';

const cases: readonly TestCase[] = [{ id: 'S1', tags: ['b'] }, { id: 'S2' }, { id: 'S9', tags: ['a', 'b'] }];
const ids = (list: readonly TestCase[]) => list.map(({ id }) => id);

test('a copy stands after its original, with an id that no case has', () => {
  const { cases: copied, count } = withCopies(cases, ({ id }) => id !== 'S2');
  expect(ids(copied)).toEqual(['S1', 'S10', 'S2', 'S9', 'S11']);
  expect(count).toBe(2);
  expect(copied[0]).toBe(cases[0]);
});

test('a tag is set once, and cases that have it stay the same objects', () => {
  const tagged = withTag(cases, new Set(['S1', 'S2']), 'b');
  expect(tagged.map(({ tags }) => tags)).toEqual([['b'], ['b'], ['a', 'b']]);
  expect(tagged[0]).toBe(cases[0]);
  expect(tagged[2]).toBe(cases[2]);
});

test('cases that come in with an id that is taken get another, also among themselves', () => {
  expect(ids(withMore(cases, [{ id: 'S2' }, { id: 'X1' }, { id: 'X1' }]))).toEqual([
    ...['S1', 'S2', 'S9'],
    ...['X2', 'X1', 'X3'],
  ]);
});

test('tags are listed once each, by the alphabet', () => {
  expect(tagsOf(cases)).toEqual(['a', 'b']);
});
