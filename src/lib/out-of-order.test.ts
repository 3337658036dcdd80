import { expect, test } from 'vitest';
import { outOfOrder } from './out-of-order.ts';

test('of a row in order nothing is moved', () => {
  expect(outOfOrder([])).toEqual([]);
  expect(outOfOrder([0, 1, 5, 9])).toEqual([]);
});

test('one that was moved is the only one to move, whichever way it went', () => {
  expect(outOfOrder([3, 0, 1, 2])).toEqual([0]);
  expect(outOfOrder([1, 2, 3, 0])).toEqual([3]);
  expect(outOfOrder([0, 3, 1, 2, 4])).toEqual([1]);
});

test('a row turned about keeps one', () => {
  expect(outOfOrder([3, 2, 1, 0])).toHaveLength(3);
});
