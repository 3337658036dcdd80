import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase, type RunRecord } from './database.ts';
import type { Failed } from './failure.ts';
import { createRunStore } from './run-store.ts';

const run: Omit<RunRecord, 'id'> = {
  botId: 'a',
  at: 1000,
  version: 3,
  hash: 'abc',
  date: '2026-11-24',
  caseSet: { id: null, name: null },
  passed: 18,
  failed: 2,
  notJudged: 0,
  outcomes: [{ outcome: 'FORSLAG_BIFALL', count: 20 }],
  took: 12,
};

async function open() {
  const opened = await openDatabase(`runs-${Math.random()}`);
  if (opened.type !== 'opened') throw new Error('No database');
  const { database } = opened;
  let ids = 0;
  return { database, store: createRunStore({ database, newId: () => `r${++ids}` }) };
}

/** What the store tells of a bot, each time it tells. */
function watch(store: ReturnType<typeof createRunStore>, botId: string) {
  const told: (readonly RunRecord[] | Failed)[] = [];
  const stop = store.watchRuns(botId, (listed) => told.push(listed.type === 'listed' ? listed.runs : listed));
  return { told, stop };
}

test('a run is remembered with what was run and how it went, and the newest is first', async () => {
  const { store } = await open();
  expect(await store.addRun(run)).toEqual({ type: 'added', run: { ...run, id: 'r1' } });
  await store.addRun({ ...run, at: 3000, version: null });
  await store.addRun({ ...run, at: 2000 });
  await store.addRun({ ...run, botId: 'b' });
  const { told, stop } = watch(store, 'a');
  await expect.poll(() => told).toHaveLength(1);
  expect(told[0]).toMatchObject([
    { id: 'r2', at: 3000, version: null },
    { id: 'r3', at: 2000 },
    { id: 'r1', at: 1000 },
  ]);
  stop();
});

test('who watches is told of the next run', async () => {
  const { store } = await open();
  const { told, stop } = watch(store, 'a');
  await expect.poll(() => told).toEqual([[]]);
  await store.addRun(run);
  await expect.poll(() => told.at(-1)).toMatchObject([{ id: 'r1' }]);
  stop();
});

test('of a bot with very many runs the oldest go, and those of other bots stay', async () => {
  const { database, store } = await open();
  await store.addRun({ ...run, botId: 'b' });
  for (let at = 1; at <= 203; at++) await store.addRun({ ...run, at });
  const kept = (await database.runs.toArray()).filter(({ botId }) => botId === 'a').map(({ at }) => at);
  expect(kept).toHaveLength(200);
  expect(Math.min(...kept)).toBe(4);
  expect(await database.runs.count()).toBe(201);
});

test('what the browser refuses is said and not thrown', async () => {
  const { database, store } = await open();
  database.close();
  expect(await store.addRun(run)).toMatchObject({ type: 'failed', message: { key: 'storage.closed' } });
});
