import { expect, test } from 'vitest';
import type { CoverageGoal } from '#running/coverage.ts';
import { barsOf } from './coverage-bars.ts';

const rule = { at: ['condition'], part: [], rule: true };
const goals: readonly CoverageGoal[] = [
  { kind: 'step', id: 's1', node: 'a' },
  { kind: 'step', id: 's2', node: 'b' },
  { kind: 'condition', id: 'c1', node: 'a', seen: true, ...rule },
  { kind: 'condition', id: 'c2', node: 'a', seen: false, ...rule },
  { kind: 'boundary', id: 'b1', node: 'a', limit: 0, side: 'at', ...rule },
  { kind: 'boundary', id: 'b2', node: 'a', limit: 0, side: 'past', ...rule },
  { kind: 'boundary', id: 'b3', node: 'a', limit: 1, side: 'at', ...rule },
  { kind: 'boundary', id: 'b4', node: 'a', limit: 1, side: 'past', ...rule },
];

test('a condition and a limit count once, and only when both of their halves were met', () => {
  expect(barsOf(goals, Uint32Array.of(5, 0, 5, 0, 1, 1, 1, 0))).toEqual([
    { kind: 'step', seen: 1, total: 2 },
    { kind: 'condition', seen: 0, total: 1 },
    { kind: 'boundary', seen: 1, total: 2 },
  ]);
  expect(barsOf(goals, new Uint32Array(8).fill(1)).every(({ seen, total }) => seen === total)).toBe(true);
});
