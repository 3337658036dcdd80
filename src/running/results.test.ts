import { expect, test } from 'vitest';
import { message } from '#lib/message.ts';
import type { CaseResult } from './result.ts';
import { createResults } from './results.ts';

const ended = (outcome: string, verdict: CaseResult['verdict'] = 'passed'): CaseResult => ({
  outcome,
  reason: `skäl till ${outcome}`,
  verdict,
  isStopped: false,
  handedOver: false,
});
const stop: CaseResult = {
  outcome: 'STOPPED',
  reason: message('run.noWay', { node: 'Avstånd', port: 'ja' }),
  verdict: 'failed',
  isStopped: true,
  handedOver: false,
};

test('each result comes back as it was put, and none where none was put', () => {
  const results = createResults(4);
  results.put(1, [ended('BIFALL'), stop]);
  expect([0, 1, 2, 3].map((index) => results.at(index))).toEqual([
    undefined,
    ended('BIFALL'),
    stop,
    undefined,
  ]);
  expect(results).toMatchObject({ total: 4, done: 2 });
});

test('what is counted follows what is put, also when a case is run again', () => {
  const results = createResults(3);
  results.put(0, [ended('BIFALL'), ended('AVSLAG', 'failed'), ended('AVSLAG', 'notJudged')]);
  expect(results.tally()).toEqual({ passed: 1, failed: 1, notJudged: 1 });
  expect(results.outcomes()).toEqual([
    { outcome: 'AVSLAG', count: 2 },
    { outcome: 'BIFALL', count: 1 },
  ]);
  results.put(0, [ended('AVSLAG', 'failed')]);
  expect(results.tally()).toEqual({ passed: 0, failed: 2, notJudged: 1 });
  expect(results.outcomes()).toEqual([{ outcome: 'AVSLAG', count: 3 }]);
  expect(results.done).toBe(3);
});
