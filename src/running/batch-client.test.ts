import { afterEach, expect, test, vi } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { makeCases } from '../../tests/bench/make-cases.ts';
import { sampleBot } from '../../tests/bench/sample-bot.ts';
import { LocalWorker } from '../../tests/support/local-worker.ts';
import type { BatchRequest } from './batch-answer.ts';
import { type BatchOptions, startBatch } from './batch-client.ts';
import { matrixRun } from './fault-matrix.ts';
import { createHost } from './host.ts';
import { judge } from './result.ts';
import type { Results } from './results.ts';

const bot = emptyBot('b', 'Bot', '2026-11-24');
const cases: readonly TestCase[] = Array.from({ length: 1000 }, (_, index) => ({ id: `F${index}` }));

/** Batches in local workers, which are remembered. */
function inWorkers(make: () => LocalWorker = () => new LocalWorker()) {
  const made: LocalWorker[] = [];
  const spawn = () => {
    const worker = make();
    made.push(worker);
    return worker;
  };
  // Of what a worker is, a batch asks no more than this.
  const asWorker = spawn as unknown as () => Worker;
  return { made, options: { date: null, workers: 3, spawn: asWorker } satisfies BatchOptions };
}

/** A worker that dies of the cases with the given ids, or falls silent at them. */
class MortalWorker extends LocalWorker {
  readonly #of: ReadonlySet<string>;
  readonly #isSilent: boolean;
  constructor(of: readonly string[], { isSilent = false } = {}) {
    super();
    this.#of = new Set(of);
    this.#isSilent = isSilent;
  }

  override answer(request: BatchRequest): unknown {
    if (request.type === 'open') return super.answer(request);
    const at = request.cases.findIndex(({ id }) => this.#of.has(id));
    if (at < 0) return super.answer(request);
    // What it has told of before it dies has been heard.
    if (request.isCareful) super.answer({ ...request, cases: request.cases.slice(0, at) });
    if (this.#isSilent) return new Promise(() => undefined);
    return new Promise(() => setTimeout(() => this.die()));
  }
}

const all = (results: Results) => Array.from({ length: results.total }, (_, place) => results.at(place));

afterEach(() => vi.useRealTimers());

test('the cases are shared among workers, each has its own result, and all workers are ended after the last', async () => {
  const sample = sampleBot();
  const many = makeCases(2_100, 3);
  const { made, options } = inWorkers();
  const progress: number[] = [];
  const batch = startBatch(sample, many, { ...options, onProgress: (done) => progress.push(done) });
  expect(await batch.done).toEqual({ type: 'finished' });
  const host = createHost(sample);
  expect(all(batch.results)).toEqual(many.map((testCase) => judge(testCase, host.run(testCase))));
  expect(progress.at(-1)).toBe(2_100);
  expect(progress).toHaveLength(9);
  expect(made.map(({ ended }) => ended)).toEqual([true, true, true]);
});

test('under faults, each case is run as it is and then once under each', async () => {
  const sample = sampleBot();
  const few = makeCases(200, 3);
  const faults = [
    { kind: 'down', system: 'karta' },
    { kind: 'timeout', system: 'navet' },
  ] as const;
  const batch = startBatch(sample, few, { ...inWorkers().options, faults });
  expect(await batch.done).toEqual({ type: 'finished' });
  const host = createHost(sample);
  expect(batch.results.done).toBe(600);
  for (const place of [0, 199, 200, 399, 599]) {
    const testCase = matrixRun({ faults, cases: few }, place);
    expect(testCase.faults?.at(-1)).toEqual(
      place < 200 ? few[place]?.faults?.at(-1) : faults[place < 400 ? 0 : 1],
    );
    expect(batch.results.at(place)).toEqual(judge(testCase, host.run(testCase)));
  }
});

test('nothing to run is done at once', async () => {
  const batch = startBatch(bot, [], inWorkers().options);
  expect(await batch.done).toEqual({ type: 'finished' });
});

test('cancelling ends the workers at once, nothing more is told, and what has come is kept', async () => {
  const { made, options } = inWorkers();
  let told = 0;
  const batch = startBatch(bot, cases, {
    ...options,
    onProgress: () => {
      told++;
      batch.cancel();
    },
  });
  expect(await batch.done).toEqual({ type: 'cancelled' });
  expect(made.map(({ ended }) => ended)).toEqual([true, true, true]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toBe(1);
  expect(batch.results.done).toBe(250);
});

test('of a case that workers die of that case alone is lost, and it says so', async () => {
  const { made, options } = inWorkers(() => new MortalWorker(['F3', 'F4', 'F700', 'F999']));
  const batch = startBatch(bot, cases, options);
  expect(await batch.done).toEqual({ type: 'finished' });
  const lost = all(batch.results).flatMap((result, place) =>
    typeof result?.reason === 'object' && result.reason.key === 'cases.couldNotRun' ? [place] : [],
  );
  expect(lost).toEqual([3, 4, 700, 999]);
  expect(made.every(({ ended }) => ended)).toBe(true);
});

test('a worker that falls silent has died too, but not one that is slow', async () => {
  vi.useFakeTimers();
  const { options } = inWorkers(() => new MortalWorker(['F600'], { isSilent: true }));
  const batch = startBatch(bot, cases, options);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(await batch.done).toEqual({ type: 'finished' });
  expect(batch.results.at(600)).toMatchObject({ reason: { key: 'cases.couldNotRun' } });
  expect(batch.results.at(601)).toMatchObject({ reason: { key: 'run.noStart' } });

  const slow = inWorkers(() => {
    const worker = new LocalWorker();
    const answer = worker.answer.bind(worker);
    worker.answer = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 9_000));
      return answer(request);
    };
    return worker;
  });
  const waited = startBatch(bot, cases, slow.options);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(await waited.done).toEqual({ type: 'finished' });
  expect(slow.made).toHaveLength(3);
});

test('where workers cannot be made, or die again and again, the batch fails with words for it', async () => {
  const never = startBatch(bot, cases, {
    date: null,
    spawn: () => {
      throw new Error('no workers here');
    },
  });
  expect(await never.done).toMatchObject({ type: 'failed', message: { key: 'cases.batchDied' } });

  const { made, options } = inWorkers(() => new MortalWorker(cases.slice(100).map(({ id }) => id)));
  const hopeless = startBatch(bot, cases, options);
  expect(await hopeless.done).toMatchObject({ type: 'failed', message: { key: 'cases.batchDied' } });
  // What was good before is kept.
  expect(hopeless.results.at(99)).toMatchObject({ reason: { key: 'run.noStart' } });
  expect(made.every(({ ended }) => ended)).toBe(true);
});
