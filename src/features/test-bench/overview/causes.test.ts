import { expect, test } from 'vitest';
import { message } from '#lib/message.ts';
import type { CaseResult } from '#running/result.ts';
import { createResults } from '#running/results.ts';
import { causesOf } from './causes.ts';
import { placesFor } from './rows.ts';

const end = { isStopped: false, handedOver: false, steps: 3, seconds: 0 };
const passed: CaseResult = { ...end, outcome: 'A', reason: '', verdict: 'passed', mismatch: null };
const expected = (outcome: string, reason: string): CaseResult => ({
  ...end,
  outcome: 'B',
  reason,
  verdict: 'failed',
  mismatch: { type: 'outcome', expected: outcome },
});
const stopped = (node: string): CaseResult => ({
  ...expected('A', ''),
  outcome: 'STOPPED',
  reason: message('run.noWay', { node, port: 'ja' }),
  isStopped: true,
});

function resultsOf(...list: readonly CaseResult[]) {
  const results = createResults(list.length);
  results.put(0, list);
  return results;
}

test('cases that failed alike are one cause, whatever values their reasons carry, the largest first', () => {
  const causes = causesOf(
    resultsOf(
      passed,
      expected('C', 'annat'),
      expected('A', '1 999 m'),
      expected('A', '1 998 m'),
      expected('A', '1 998 m'),
    ),
  );
  expect(causes).toMatchObject([
    { mismatch: { expected: 'A' }, outcome: 'B', count: 3, reason: '1 998 m', otherReasons: 1 },
    { mismatch: { expected: 'C' }, count: 1, place: 1, otherReasons: 0 },
  ]);
});

test('of runs that stopped, what stopped them tells the causes apart', () => {
  expect(causesOf(resultsOf(stopped('ett'), stopped('två'), stopped('två')))).toMatchObject([
    { count: 2, place: 1 },
    { count: 1, place: 0 },
  ]);
});

test('none failed, no cause', () => {
  expect(causesOf(resultsOf(passed, passed))).toEqual([]);
});

test('a filter lets through the places of the cases that went so', () => {
  const results = resultsOf(passed, expected('A', ''), passed, expected('A', ''));
  expect(placesFor('all', results)).toBeNull();
  expect(placesFor('failed', results)).toEqual([1, 3]);
  expect(placesFor('notJudged', results)).toEqual([]);
});
