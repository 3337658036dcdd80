import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { today } from '#lib/today.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from './bot-store.ts';
import { type BotDatabase, openDatabase, type VersionState } from './database.ts';

let database: BotDatabase;
let store: BotStore;
let clock = 1000;

const bot = emptyBot('bot', 'Ett', '2026-11-24');
const named = (name: string): Bot => ({ ...bot, name });

beforeEach(async () => {
  const opened = await openDatabase(`versions-${++clock}`);
  if (opened.type !== 'opened') throw new Error('No database');
  ({ database } = opened);
  let ids = 0;
  store = createBotStore({ database, definitions, now: () => ++clock, newId: () => `v${++ids}` });
  await store.createBot(bot, 'drawn');
});

const save = (name: string) =>
  store.saveVersion('bot', { bot: named(name), message: name, by: { name: 'Eva', role: '' } });

async function versions() {
  const listed = await store.listVersions('bot');
  return listed.type === 'listed' ? listed.versions : [];
}

test('versions are numbered in order, each with its author, message, time, content and parent', async () => {
  const at = clock + 1;
  await save('Ett');
  await save('Två');
  expect(await versions()).toMatchObject([
    { number: 1, author: 'Eva', message: 'Ett', time: at, parent: null },
    { number: 2, author: 'Eva', message: 'Två', parent: 1 },
  ]);
  expect(await store.readVersion('bot', 1)).toMatchObject({ type: 'read', bot: named('Ett') });
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'read', bot: named('Två') });
});

test('a version stays as it was, whatever is saved after it', async () => {
  await save('Ett');
  const first = await database.versions.get('v1');
  const body = await database.versionBodies.get('v1');
  await save('Två');
  await store.saveDraft('bot', named('Tre'), 1);
  await store.restoreVersion('bot', 1, { name: 'Eva', role: '' });
  expect(await database.versions.get('v1')).toEqual(first);
  expect(await database.versionBodies.get('v1')).toEqual(body);
});

test('a version with the same content as the latest is not made', async () => {
  await save('Ett');
  const { nodes, ...rest } = named('Ett');
  const reordered = { nodes, ...rest };
  const again = await store.saveVersion('bot', {
    bot: reordered,
    message: 'Igen',
    by: { name: 'Eva', role: '' },
  });
  expect(again).toMatchObject({ type: 'unchanged', version: { number: 1 } });
  expect(await versions()).toHaveLength(1);
});

test('two tabs that save a version at the same moment get a number each', async () => {
  await Promise.all(['A', 'B', 'C'].map(save));
  expect((await versions()).map((version) => version.number)).toEqual([1, 2, 3]);
});

test('restoring keeps a draft that no version holds, as a version of its own', async () => {
  await save('Ett');
  await store.saveDraft('bot', named('Osparat'), 1);
  const restored = await store.restoreVersion('bot', 1, { name: 'Bo', role: '' });
  expect(restored).toMatchObject({ type: 'restored', bot: named('Ett'), revision: 3, kept: { number: 2 } });
  expect(await store.readVersion('bot', 2)).toMatchObject({
    bot: named('Osparat'),
    version: {
      author: 'Bo',
      message: {
        sv: 'Utkastet som det var innan version 1 återställdes',
        en: 'The draft as it was before version 1 was restored',
      },
    },
  });
  expect(await store.openDraft('bot')).toMatchObject({ bot: named('Ett'), revision: 3 });
  await save('Därefter');
  expect((await versions()).at(-1)).toMatchObject({ number: 3, parent: 1 });
});

test('restoring adds no version when one already holds the draft', async () => {
  await save('Ett');
  await save('Två');
  await store.saveDraft('bot', named('Två'), 1);
  expect(await store.restoreVersion('bot', 1, { name: 'Bo', role: '' })).toMatchObject({
    type: 'restored',
    kept: null,
  });
  expect(await versions()).toHaveLength(2);
});

test('restoring over a draft that cannot be read keeps its letters', async () => {
  await save('Ett');
  await database.drafts.put({ botId: 'bot', text: '{"format": 1, ' });
  expect(await store.restoreVersion('bot', 1, { name: 'Bo', role: '' })).toMatchObject({
    type: 'restored',
    kept: { number: 2 },
  });
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'corrupt' });
});

test('who edits in another tab meets a conflict after a version was restored', async () => {
  await save('Ett');
  await store.saveDraft('bot', named('Två'), 1);
  await store.restoreVersion('bot', 1, { name: 'Bo', role: '' });
  expect(await store.saveDraft('bot', named('Tre'), 2)).toMatchObject({ type: 'conflict', revision: 3 });
});

test('the list tells whether the draft has gone on since the latest version', async () => {
  const ahead = async () => {
    const listed = await store.listBots();
    return listed.type === 'listed' && listed.bots.map((one) => [one.basedOn, one.ahead]);
  };
  expect(await ahead()).toEqual([[null, true]]);
  await save('Ett');
  expect(await ahead()).toEqual([[1, false]]);
  await store.saveDraft('bot', named('Två'), 1);
  expect(await ahead()).toEqual([[1, true]]);
  await store.restoreVersion('bot', 1, { name: 'Bo', role: '' });
  expect(await ahead()).toEqual([[1, false]]);
});

test('a version whose bytes are damaged says so, and the bytes are left as they were', async () => {
  await save('Ett');
  const damaged = {
    id: 'v1',
    body: { encoding: 'gzip' as const, bytes: new Uint8Array([31, 139, 8, 0, 7]) },
  };
  await database.versionBodies.put(damaged);
  expect(await store.readVersion('bot', 1)).toMatchObject({
    type: 'corrupt',
    message: { key: 'storage.corruptVersion', args: { number: 1, reason: { key: 'file.damaged' } } },
  });
  expect(await database.versionBodies.get('v1')).toEqual(damaged);
});

test('a version is stored compressed', async () => {
  const cases = Array.from({ length: 200 }, (_, index) => ({
    id: `S${index}`,
    input: { stad: 'Storköping' },
  }));
  const large: Bot = { ...bot, cases: { base: bot.cases.base, list: cases } };
  await store.saveVersion('bot', { bot: large, message: '', by: { name: '', role: '' } });
  const stored = await database.versionBodies.get('v1');
  if (stored?.body.encoding !== 'gzip') throw new Error('Not compressed');
  expect(stored.body.bytes.length).toBeLessThan(JSON.stringify(large).length / 8);
});

test('a version that does not exist is missing', async () => {
  expect(await store.readVersion('bot', 7)).toMatchObject({ type: 'missing' });
  expect(await store.restoreVersion('bot', 7, { name: 'Bo', role: '' })).toMatchObject({ type: 'missing' });
  expect(await store.saveVersion('nobody', { bot, message: '', by: { name: '', role: '' } })).toMatchObject({
    type: 'missing',
  });
});

const eva = { name: 'Eva', role: 'processägare' };

test('putting a version in use retires the one that was, and both keep who said so and when', async () => {
  await save('Ett');
  await save('Två');
  const from = today(new Date(clock));
  const steps = async (number: number, ...states: VersionState[]) => {
    for (const state of states)
      expect(await store.setVersionState('bot', number, { state, from }, eva)).toMatchObject({
        type: 'changed',
      });
  };
  await steps(1, 'proposed', 'approved', 'inUse');
  await steps(2, 'proposed', 'approved', 'inUse');
  const all = await versions();
  expect(all.map((version) => version.states.map(({ state }) => state))).toEqual([
    ['proposed', 'approved', 'inUse', 'retired'],
    ['proposed', 'approved', 'inUse'],
  ]);
  expect(all[0]?.states.at(-1)).toEqual({ state: 'retired', from, at: clock, by: eva });
  expect(await store.setVersionState('bot', 2, { state: 'draft', from }, eva)).toMatchObject({
    type: 'refused',
    message: { key: 'standing.notNext' },
  });
  expect(await versions()).toEqual(all);
});

test('a version is pinned and unpinned, and who watches the list is told', async () => {
  await save('Ett');
  const seen: unknown[] = [];
  const stop = store.watchVersions('bot', (listed) =>
    seen.push(listed.type === 'listed' ? listed.versions.map(({ pinned }) => pinned) : listed),
  );
  await expect.poll(() => seen).toEqual([[false]]);
  expect(await store.pinVersion('bot', 1, true)).toMatchObject({
    type: 'changed',
    version: { pinned: true },
  });
  await expect.poll(() => seen.at(-1)).toEqual([true]);
  await store.pinVersion('bot', 1, false);
  await expect.poll(() => seen.at(-1)).toEqual([false]);
  stop();
});

test('a version becomes a bot of its own, without versions', async () => {
  await save('Ett');
  await save('Två');
  expect(await store.duplicateVersion('bot', 1, 'Gren')).toMatchObject({
    type: 'opened',
    bot: { name: 'Gren' },
  });
  const listed = await store.listBots();
  const copy = listed.type === 'listed' && listed.bots.find(({ name }) => name === 'Gren');
  expect(copy).toMatchObject({ origin: 'drawn', lastVersion: null, basedOn: null });
  expect(await versions()).toHaveLength(2);
});

test('what was merged is the draft and a version with two parents, both or neither', async () => {
  await save('Ett');
  await save('Två');
  await store.restoreVersion('bot', 1, eva);
  const merge = { bot: named('Sammanfogad'), message: 'Ihop', by: eva, mergedFrom: 2 };
  const before = await Promise.all(database.tables.map((table) => table.toArray()));
  expect(await store.mergeVersion('bot', { ...merge, expectedRevision: 1 })).toMatchObject({
    type: 'conflict',
    revision: 2,
  });
  expect(await store.mergeVersion('bot', { ...merge, mergedFrom: 9, expectedRevision: 2 })).toMatchObject({
    type: 'missing',
  });
  expect(await Promise.all(database.tables.map((table) => table.toArray()))).toEqual(before);

  expect(await store.mergeVersion('bot', { ...merge, expectedRevision: 2 })).toMatchObject({
    type: 'saved',
    revision: 3,
    version: { number: 3, parent: 1, mergedFrom: 2, author: 'Eva', role: 'processägare', message: 'Ihop' },
  });
  expect(await store.openDraft('bot')).toMatchObject({ bot: named('Sammanfogad'), revision: 3 });
  expect(await store.readVersion('bot', 3)).toMatchObject({ type: 'read', bot: named('Sammanfogad') });
  const listed = await store.listBots();
  expect(listed).toMatchObject({
    bots: [{ name: 'Sammanfogad', basedOn: 3, ahead: false, lastVersion: { number: 3, author: 'Eva' } }],
  });
});

test('what is said of a version that does not exist is missing', async () => {
  expect(await store.pinVersion('bot', 7, true)).toMatchObject({ type: 'missing' });
  expect(await store.duplicateVersion('bot', 7, 'Gren')).toMatchObject({ type: 'missing' });
  expect(await store.setVersionState('bot', 7, { state: 'proposed', from: today() }, eva)).toMatchObject({
    type: 'missing',
  });
});
