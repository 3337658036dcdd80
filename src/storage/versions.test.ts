import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { pack } from './body.ts';
import { type BotStore, createBotStore } from './bot-store.ts';
import { type BotDatabase, openDatabase } from './database.ts';

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

/** Many cases, so that a version with one change is told as a delta. */
const large = (name: string): Bot => {
  const list = Array.from({ length: 300 }, (_, index) => ({
    id: `S${index}`,
    input: { stad: `Ort ${(index * 7919) % 1009}` },
  }));
  return { ...named(name), cases: { base: bot.cases.base, list } };
};

const saveLarge = (name: string) =>
  store.saveVersion('bot', { bot: large(name), message: name, by: { name: 'Eva', role: '' } });

test('versions that differ in little are told against one that is whole, and each comes back as it was', async () => {
  const names = Array.from({ length: 45 }, (_, index) => `Namn ${index + 1}`);
  for (const name of names) await saveLarge(name);
  const bodies = await database.versionBodies.bulkGet(names.map((_, index) => `v${index + 1}`));
  const whole = bodies.filter((body) => body?.against === undefined).map((body) => body?.id);
  expect(whole).toEqual(['v1', 'v21', 'v41']);
  expect(bodies.every((body) => body?.against === undefined || whole.includes(body.against))).toBe(true);
  for (const [index, name] of names.entries())
    expect(await store.readVersion('bot', index + 1)).toMatchObject({ type: 'read', bot: large(name) });
});

test('a version that comes out otherwise than it was saved is not shown', async () => {
  for (const name of ['Ett', 'Två']) await saveLarge(name);
  const first = await database.versionBodies.get('v1');
  const second = await database.versionBodies.get('v2');
  if (first?.body.encoding !== 'gzip' || second?.against !== 'v1') throw new Error('not a delta');
  const damaged = { message: { key: 'storage.corruptVersion', args: { reason: { key: 'file.damaged' } } } };

  // Another whole document in its place: sound, but not the one that it was told against.
  await database.versionBodies.put({ id: 'v1', body: await pack(JSON.stringify(large('Tre'))) });
  expect(await store.readVersion('bot', 1)).toMatchObject({ type: 'corrupt', ...damaged });
  await database.versionBodies.put({ id: 'v1', body: await pack(JSON.stringify(named('Tre'))) });
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'corrupt', ...damaged });
  await database.versionBodies.delete('v1');
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'corrupt', ...damaged });

  await database.versionBodies.put(first);
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'read', bot: large('Två') });
});

test('when the whole document has rotted the next version is stored whole', async () => {
  await saveLarge('Ett');
  await database.versionBodies.put({
    id: 'v1',
    body: { encoding: 'gzip', bytes: new Uint8Array([31, 139]) },
  });
  await saveLarge('Två');
  expect((await database.versionBodies.get('v2'))?.against).toBeUndefined();
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'read', bot: large('Två') });
});

test('a version that does not exist is missing', async () => {
  expect(await store.readVersion('bot', 7)).toMatchObject({ type: 'missing' });
  expect(await store.restoreVersion('bot', 7, { name: 'Bo', role: '' })).toMatchObject({ type: 'missing' });
  expect(await store.saveVersion('nobody', { bot, message: '', by: { name: '', role: '' } })).toMatchObject({
    type: 'missing',
  });
});
