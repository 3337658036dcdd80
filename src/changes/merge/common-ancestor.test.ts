import { expect, test } from 'vitest';
import { commonAncestor } from './common-ancestor.ts';

const version = (number: number, parent: number | null, mergedFrom: number | null = null) => ({
  number,
  parent,
  mergedFrom,
});

test('of two branches it is where they part', () => {
  const versions = [version(1, null), version(2, 1), version(3, 2), version(4, 2), version(5, 4)];
  expect(commonAncestor(versions, 3, 5)).toBe(2);
  expect(commonAncestor(versions, 5, 3)).toBe(2);
});

test('a version that the other comes from is itself the one', () => {
  const versions = [version(1, null), version(2, 1), version(3, 2)];
  expect(commonAncestor(versions, 3, 1)).toBe(1);
  expect(commonAncestor(versions, 2, 2)).toBe(2);
});

test('what was merged once is not merged again: the merged version is in common from then on', () => {
  const versions = [version(1, null), version(2, 1), version(3, 1), version(4, 2, 3), version(5, 3)];
  expect(commonAncestor(versions, 4, 5)).toBe(3);
});

test('versions that are gone, or have nothing in common, have none', () => {
  expect(commonAncestor([version(1, null), version(2, null)], 1, 2)).toBeUndefined();
  expect(commonAncestor([version(3, 2), version(4, 2)], 3, 4)).toBeUndefined();
  expect(commonAncestor([version(1, null)], 1, 9)).toBeUndefined();
});
