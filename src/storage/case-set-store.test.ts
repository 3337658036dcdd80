import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from './bot-store.ts';
import { type CaseSetStore, createCaseSetStore } from './case-set-store.ts';
import { type BotDatabase, type CaseSetInfo, openDatabase } from './database.ts';

let database: BotDatabase;
let bots: BotStore;
let store: CaseSetStore;
let clock = 9000;

beforeEach(async () => {
  const opened = await openDatabase(`sets-${++clock}`);
  if (opened.type !== 'opened') throw new Error('No database');
  ({ database } = opened);
  const surroundings = { database, definitions, now: () => ++clock, newId: () => `new${++clock}` };
  bots = createBotStore(surroundings);
  store = createCaseSetStore(surroundings);
  await bots.createBot(emptyBot('bot', 'Bot', '2026-11-24'), 'drawn');
});

function made(count: number): readonly TestCase[] {
  return Array.from({ length: count }, (_, place) => ({ id: `F${place}`, input: { avstandM: place } }));
}

async function create(cases: readonly TestCase[], name = 'Påhittade'): Promise<CaseSetInfo> {
  const created = await store.createSet({ botId: 'bot', name, cases });
  if (created.type !== 'created') throw new Error(created.message.key);
  return created.info;
}

async function read(id: string) {
  const result = await store.readSet(id);
  if (result.type !== 'read') throw new Error(result.message.key);
  return result;
}

function changedAt(cases: readonly TestCase[], place: number): readonly TestCase[] {
  return cases.map((testCase, at) => (at === place ? { ...testCase, note: 'ändrad' } : testCase));
}

function listed(): Promise<readonly CaseSetInfo[]> {
  return new Promise((resolve, reject) => {
    const stop = store.watchSets('bot', (result) => {
      queueMicrotask(() => stop());
      if (result.type === 'listed') resolve(result.sets);
      else reject(new Error(result.message.key));
    });
  });
}

describe('a set of cases', () => {
  test('is read as it was made, over several parts, and tells how far it has come', async () => {
    const cases = made(2500);
    const info = await create(cases);
    expect(info).toMatchObject({ botId: 'bot', name: 'Påhittade', revision: 1, count: 2500 });
    const told: number[] = [];
    expect(await store.readSet(info.id, (share) => told.push(share))).toEqual({ type: 'read', info, cases });
    expect(told).toEqual([1 / 3, 2 / 3, 1]);
  });

  test('without cases is read as empty', async () => {
    const { id } = await create([]);
    expect((await read(id)).cases).toEqual([]);
  });

  test('of a bot that is not there is not made', async () => {
    expect(await store.createSet({ botId: 'borta', name: 'x', cases: made(1) })).toMatchObject({
      type: 'missing',
    });
    expect(await database.caseSetParts.count()).toBe(0);
  });

  test('is listed with its bot alone, the oldest first, and renamed there', async () => {
    const one = await create(made(1), 'Ett');
    await create(made(2), 'Två');
    await store.renameSet(one.id, 'Först');
    expect((await listed()).map(({ name, count }) => [name, count])).toEqual([
      ['Först', 1],
      ['Två', 2],
    ]);
  });
});

describe('saving a set', () => {
  test('writes only the parts whose cases changed', async () => {
    const cases = made(3000);
    const { id } = await create(cases);
    const untouched = await database.caseSetParts.get([id, 0]);
    await database.caseSetParts.update([id, 0], { body: { encoding: 'plain', text: '[]' } });
    expect(await store.saveSet(id, changedAt(cases, 1500), cases, 1)).toMatchObject({
      type: 'saved',
      revision: 2,
    });
    expect(await database.caseSetParts.get([id, 0])).toMatchObject({ body: { text: '[]' } });
    if (untouched) await database.caseSetParts.put(untouched);
    expect((await read(id)).cases).toEqual(changedAt(cases, 1500));
  });

  test('takes away the parts that are no longer needed', async () => {
    const cases = made(3000);
    const { id } = await create(cases);
    await store.saveSet(id, cases.slice(0, 1000), cases, 1);
    expect(await database.caseSetParts.count()).toBe(1);
    expect(await read(id)).toMatchObject({ info: { count: 1000 }, cases: { length: 1000 } });
  });

  test('from a tab that does not know the latest is a conflict, and the other tab’s stays', async () => {
    const cases = made(10);
    const { id } = await create(cases);
    const theirs = changedAt(cases, 1);
    await store.saveSet(id, theirs, cases, 1);
    expect(await store.saveSet(id, changedAt(cases, 2), cases, 1)).toMatchObject({
      type: 'conflict',
      revision: 2,
      message: { key: 'storage.setConflict' },
    });
    expect((await read(id)).cases).toEqual(theirs);
  });

  test('from three tabs at the same moment is done by one of them', async () => {
    const cases = made(10);
    const { id } = await create(cases);
    const results = await Promise.all(
      [1, 2, 3].map((at) => store.saveSet(id, changedAt(cases, at), cases, 1)),
    );
    expect(results.map(({ type }) => type).sort()).toEqual(['conflict', 'conflict', 'saved']);
  });

  test('of one that was removed does not bring it back', async () => {
    const cases = made(10);
    const { id } = await create(cases);
    await store.deleteSet(id);
    expect(await store.saveSet(id, changedAt(cases, 1), cases, 1)).toMatchObject({ type: 'missing' });
    expect(await database.caseSetParts.count()).toBe(0);
  });
});

describe('a set that cannot be read', () => {
  test.each([
    ['is damaged', { encoding: 'gzip', bytes: new Uint8Array([1, 2, 3]) }],
    ['is no JSON', { encoding: 'plain', text: '[{' }],
    ['holds no cases', { encoding: 'plain', text: '[{"name": 1}]' }],
  ] as const)('because a part %s is said to be corrupt, and left as it is', async (_, body) => {
    const { id } = await create(made(10));
    await database.caseSetParts.put({ setId: id, number: 0, body });
    expect(await store.readSet(id)).toMatchObject({ type: 'corrupt' });
    expect(await database.caseSetParts.get([id, 0])).toMatchObject({ body });
  });

  test('because a part is missing is said to be corrupt', async () => {
    const { id } = await create(made(2500));
    await database.caseSetParts.delete([id, 1]);
    expect(await store.readSet(id)).toMatchObject({ type: 'corrupt' });
  });
});

describe('removal', () => {
  test('of a set is undone with every case', async () => {
    const { id } = await create(made(1500));
    const deleted = await store.deleteSet(id);
    expect(await store.readSet(id)).toMatchObject({ type: 'missing' });
    expect(await database.caseSetParts.count()).toBe(0);
    if (deleted.type !== 'deleted') throw new Error('Not deleted');
    await store.undeleteSet(deleted.removed);
    expect((await read(id)).cases).toEqual(made(1500));
  });

  test('of a bot takes its sets and its runs with it, and brings them back', async () => {
    const { id } = await create(made(1500));
    const run = { id: 'r1', botId: 'bot', at: 1, version: null, hash: '', date: '2026-11-24' };
    const counts = { passed: 1, failed: 0, notJudged: 0, outcomes: [], took: 1 };
    await database.runs.put({ ...run, ...counts, caseSet: { id, name: 'Påhittade' } });
    const deleted = await bots.deleteBot('bot');
    expect(await database.caseSets.count()).toBe(0);
    expect(await database.caseSetParts.count()).toBe(0);
    expect(await database.runs.count()).toBe(0);
    if (deleted.type !== 'deleted') throw new Error('Not deleted');
    await bots.undeleteBot(deleted.removed);
    expect((await read(id)).cases).toEqual(made(1500));
    expect(await database.runs.toArray()).toHaveLength(1);
  });
});
