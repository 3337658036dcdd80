import { expect, test, vi } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { LocalWorker } from '../../tests/support/local-worker.ts';
import { startBatch } from './batch-client.ts';
import type { CaseResult } from './result.ts';

const bot = emptyBot('b', 'Bot', '2026-11-24');
const cases: readonly TestCase[] = Array.from({ length: 1000 }, (_, index) => ({ id: `F${index}` }));

test('results come part by part with progress, and the worker is ended after the last', async () => {
  const worker = new LocalWorker();
  const results: CaseResult[] = [];
  const progress: number[] = [];
  const batch = startBatch(bot, cases, {
    date: null,
    onProgress: (done) => progress.push(done),
    onResults: (part, from) => {
      expect(from).toBe(results.length);
      results.push(...part);
    },
    spawn: () => worker,
  });
  expect(await batch.done).toEqual({ type: 'finished' });
  expect(results).toHaveLength(1000);
  expect(progress).toEqual([250, 500, 750, 1000]);
  expect(worker.ended).toBe(true);
});

test('under faults, each case is run as it is and then once under each', async () => {
  const faults = [
    { kind: 'down', system: 'a' },
    { kind: 'timeout', system: 'a' },
  ] as const;
  const results: CaseResult[] = [];
  const progress: number[] = [];
  const batch = startBatch(bot, cases.slice(0, 200), {
    date: null,
    faults,
    onProgress: (done, total) => progress.push(done / total),
    onResults: (part) => results.push(...part),
    spawn: () => new LocalWorker(),
  });
  expect(await batch.done).toEqual({ type: 'finished' });
  expect(results).toHaveLength(600);
  expect(progress.at(-1)).toBe(1);
});

test('cancelling ends the worker at once, and nothing more is told', async () => {
  const worker = new LocalWorker();
  let told = 0;
  const batch = startBatch(bot, cases, {
    date: null,
    onResults: () => {
      told++;
      batch.cancel();
    },
    spawn: () => worker,
  });
  expect(await batch.done).toEqual({ type: 'cancelled' });
  expect(worker.ended).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toBe(1);
});

test('a worker that dies, or cannot be made, is an end with words for it', async () => {
  const worker = new LocalWorker();
  const dying = startBatch(bot, cases, { date: null, spawn: () => worker });
  // Node has no ErrorEvent, and what it would carry is not read.
  worker.onerror?.call(worker, new Event('error') as ErrorEvent);
  expect(await dying.done).toMatchObject({ type: 'failed', message: { key: 'cases.batchDied' } });

  const never = startBatch(bot, cases, {
    date: null,
    spawn: () => {
      throw new Error('no workers here');
    },
  });
  expect(await never.done).toMatchObject({ type: 'failed' });
});

test('a worker that falls silent has died too, but not one that is slow', async () => {
  vi.useFakeTimers();
  const worker = new LocalWorker();
  worker.postMessage = () => Promise.resolve();
  let end: unknown;
  void startBatch(bot, cases, { date: null, spawn: () => worker }).done.then((how) => {
    end = how;
  });
  const part = { type: 'part', part: { from: 0, results: [] } };
  for (let minute = 0; minute < 5; minute++) {
    await vi.advanceTimersByTimeAsync(14_000);
    worker.onmessage?.call(worker, new MessageEvent('message', { data: part }));
  }
  expect(end).toBeUndefined();
  await vi.advanceTimersByTimeAsync(31_000);
  vi.useRealTimers();
  expect(end).toMatchObject({ type: 'failed', message: { key: 'cases.batchDied' } });
  expect(worker.ended).toBe(true);
});
