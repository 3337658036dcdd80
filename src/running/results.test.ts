import fc from 'fast-check';
import { expect, test } from 'vitest';
import { message } from '#lib/message.ts';
import type { CaseResult } from './result.ts';
import { createPacker, createResults } from './results.ts';

const ended = (outcome: string, change: Partial<CaseResult> = {}): CaseResult => ({
  outcome,
  reason: `skäl till ${outcome}`,
  verdict: 'passed',
  mismatch: null,
  isStopped: false,
  handedOver: false,
  steps: 5,
  seconds: 0,
  ...change,
});
const failed = { verdict: 'failed', mismatch: { type: 'outcome', expected: 'BIFALL' } } as const;
const stop = ended('STOPPED', {
  ...failed,
  reason: message('run.noWay', { node: 'Avstånd', port: 'ja' }),
  isStopped: true,
});

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

test('what is counted is each case once, by its first result', () => {
  const results = createResults(3);
  const rejected = ended('AVSLAG', failed);
  results.put(0, [ended('BIFALL'), rejected, ended('AVSLAG', { verdict: 'notJudged' })]);
  results.put(1, [ended('BIFALL')]);
  expect(results.tally()).toEqual({ passed: 1, failed: 1, notJudged: 1 });
  expect(results.outcomes()).toEqual([
    { outcome: 'AVSLAG', count: 2 },
    { outcome: 'BIFALL', count: 1 },
  ]);
  expect(results.ends().find(({ end }) => end.verdict === 'failed')).toMatchObject({
    end: { outcome: 'AVSLAG', mismatch: { expected: 'BIFALL' } },
    count: 1,
    place: 1,
  });
  expect(results.done).toBe(3);
});

test('a measure is spread over the cases that have a result', () => {
  const results = createResults(5);
  expect(results.spread('steps')).toBeUndefined();
  results.put(
    1,
    [2, 30, 4].map((steps) => ended('BIFALL', { steps, seconds: 10 - steps / 4 })),
  );
  expect(results.spread('steps')).toEqual({ median: 4, most: 30, place: 2 });
  expect(results.spread('seconds')).toEqual({ median: 9, most: 9.5, place: 1 });
});

const anyResult = fc.constantFrom(
  ended('BIFALL'),
  ended('AVSLAG', failed),
  ended('AVSLAG', { verdict: 'notJudged', steps: 10_000, seconds: 1.5 }),
  stop,
);

test('what workers pack each for itself comes out as it was packed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.array(anyResult, { maxLength: 6 }))), (parts) => {
      const all = parts.flatMap(([, part]) => part);
      const results = createResults(all.length);
      const workers = [0, 1, 2].map(() => ({ pack: createPacker(), known: [] }));
      let from = 0;
      for (const [by, part] of parts) {
        const worker = workers[by];
        if (worker) results.unpack(structuredClone(worker.pack(from, part)), worker.known);
        from += part.length;
      }
      expect(all.map((_, place) => results.at(place))).toEqual(all);
    }),
  );
});
