import { expect, test } from 'vitest';
import { offsetsOf, rowsBetween } from './row-window.ts';

const offsets = offsetsOf([28, 44, 28, 28]);

test('exactly the rows that are seen are drawn', () => {
  expect(offsets).toEqual([0, 28, 72, 100, 128]);
  expect(rowsBetween(offsets, 0, 20)).toEqual({ from: 0, to: 1 });
  expect(rowsBetween(offsets, 30, 80)).toEqual({ from: 1, to: 3 });
  expect(rowsBetween(offsets, 90, 5000)).toEqual({ from: 2, to: 4 });
  expect(rowsBetween(offsets, -400, 5000)).toEqual({ from: 0, to: 4 });
});

test('an empty list has no rows', () => {
  expect(rowsBetween(offsetsOf([]), 0, 800)).toEqual({ from: 0, to: 0 });
});
