import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from './bot-store.ts';
import { openDatabase, type VersionInfo, type VersionState } from './database.ts';
import { standingOf } from './version-standing.ts';

let store: BotStore;
let clock = 0;
let databases = 0;

const by = { name: 'Eva', role: 'Processägare' };
const bot = emptyBot('bot', 'Ett', '2026-11-24');
const day = (date: string) => new Date(`${date}T12:00:00`).getTime();

beforeEach(async () => {
  clock = day('2026-11-24');
  const opened = await openDatabase(`marks-${++databases}`);
  if (opened.type !== 'opened') throw new Error('No database');
  let ids = 0;
  const { database } = opened;
  store = createBotStore({ database, definitions, now: () => ++clock, newId: () => `v${++ids}` });
  await store.createBot(bot, 'drawn');
  for (const name of ['Ett', 'Två', 'Tre'])
    await store.saveVersion('bot', { bot: named(name), message: name, by });
});

const named = (name: string): Bot => ({ ...bot, name });

async function versions(): Promise<readonly VersionInfo[]> {
  const listed = await store.listVersions('bot');
  return listed.type === 'listed' ? listed.versions : [];
}

const set = (number: number, state: VersionState, from = '2026-11-24') =>
  store.setVersionState('bot', number, { state, from }, by);

async function approve(number: number) {
  await set(number, 'proposed');
  await set(number, 'approved');
}

async function states(date: string) {
  return (await versions()).map((version) => standingOf(version, date).state);
}

test('a version goes from draft to proposed, approved, in use and retired, and each step is remembered', async () => {
  for (const state of ['proposed', 'approved', 'inUse', 'retired'] as const)
    expect(await set(1, state)).toMatchObject({ type: 'set', version: { number: 1 } });
  expect((await versions())[0]?.states).toMatchObject([
    { state: 'proposed', from: '2026-11-24', by },
    { state: 'approved' },
    { state: 'inUse' },
    { state: 'retired' },
  ]);
  expect(await states('2026-11-24')).toEqual(['retired', 'draft', 'draft']);
});

test('a proposal can be withdrawn', async () => {
  await set(1, 'proposed');
  expect(await set(1, 'draft')).toMatchObject({ type: 'set' });
  expect(await states('2026-11-24')).toEqual(['draft', 'draft', 'draft']);
});

test.each([
  ['draft', 'versionState.notDraft'],
  ['approved', 'versionState.notApproved'],
  ['inUse', 'versionState.notInUse'],
  ['retired', 'versionState.notRetired'],
] as const)('a version that nobody has spoken of cannot become %s', async (state, key) => {
  expect(await set(1, state)).toMatchObject({ type: 'refused', message: { key, args: { number: 1 } } });
  expect((await versions())[0]?.states).toEqual([]);
});

test('no step is taken from a day that has been, and only into use from a day to come', async () => {
  expect(await set(1, 'proposed', '2026-11-23')).toMatchObject({ message: { key: 'versionState.past' } });
  expect(await set(1, 'proposed', '2026-11-25')).toMatchObject({ message: { key: 'versionState.later' } });
  await approve(1);
  expect(await set(1, 'inUse', '2027-01-01')).toMatchObject({ type: 'set' });
});

test('the version that is in use is retired the same day as another is put in use', async () => {
  await approve(1);
  await set(1, 'inUse');
  await approve(2);
  await set(2, 'inUse', '2027-01-01');
  expect(await states('2026-12-31')).toEqual(['inUse', 'approved', 'draft']);
  expect(await states('2027-01-01')).toEqual(['retired', 'inUse', 'draft']);
});

test('a day to come can be moved, and called off', async () => {
  await approve(1);
  await set(1, 'inUse');
  await approve(2);
  await set(2, 'inUse', '2027-01-01');
  clock = day('2026-11-26');
  await set(2, 'inUse', '2027-02-01');
  expect(await states('2027-01-31')).toEqual(['inUse', 'approved', 'draft']);
  expect(await states('2027-02-01')).toEqual(['retired', 'inUse', 'draft']);
  await set(2, 'approved', '2026-11-26');
  expect(await states('2027-02-01')).toEqual(['inUse', 'approved', 'draft']);
});

test('only one version at a time is on its way into use', async () => {
  await approve(1);
  await set(1, 'inUse', '2027-01-01');
  await approve(2);
  expect(await set(2, 'inUse')).toMatchObject({
    type: 'refused',
    message: { key: 'versionState.otherComing', args: { number: 1, from: '2027-01-01' } },
  });
  expect(await states('2027-01-01')).toEqual(['inUse', 'approved', 'draft']);
});

test('a version can be pinned and let go, and its content is as it was', async () => {
  expect(await store.pinVersion('bot', 2, true)).toEqual({ type: 'pinned' });
  expect((await versions()).map(({ pinned }) => pinned)).toEqual([false, true, false]);
  await store.pinVersion('bot', 2, false);
  expect((await versions()).map(({ pinned }) => pinned)).toEqual([false, false, false]);
  expect(await store.readVersion('bot', 2)).toMatchObject({ type: 'read', bot: named('Två') });
});

test('a version that does not exist can neither be pinned, set, merged nor copied', async () => {
  const missing = { type: 'missing', message: { key: 'storage.missingVersion' } };
  expect(await store.pinVersion('bot', 9, true)).toMatchObject(missing);
  expect(await set(9, 'proposed')).toMatchObject(missing);
  expect(await store.duplicateVersion('bot', 9, 'Kopia')).toMatchObject(missing);
  const merge = { bot, message: '', by, mergedFrom: 9, expectedRevision: 1 };
  expect(await store.mergeVersion('bot', merge)).toMatchObject(missing);
});

test('a version becomes a new bot without versions', async () => {
  const copied = await store.duplicateVersion('bot', 1, 'Kopia');
  if (copied.type !== 'opened') throw new Error('Not copied');
  expect(copied.bot).toEqual({ ...bot, id: copied.bot.id, name: 'Kopia' });
  expect(copied.bot.id).not.toBe('bot');
  expect(await store.listVersions(copied.bot.id)).toEqual({ type: 'listed', versions: [] });
});

test('a merged bot is the draft and a version with both its parents', async () => {
  await store.restoreVersion('bot', 1, by);
  const merge = { bot: named('Båda'), message: 'Ihop', by, mergedFrom: 3, expectedRevision: 2 };
  expect(await store.mergeVersion('bot', merge)).toMatchObject({
    type: 'merged',
    bot: named('Båda'),
    revision: 3,
    version: { number: 4, parent: 1, mergedFrom: 3, message: 'Ihop', author: 'Eva' },
  });
  expect(await store.openDraft('bot')).toMatchObject({ bot: named('Båda'), revision: 3 });
  expect(await store.readVersion('bot', 4)).toMatchObject({ bot: named('Båda') });
  expect(await store.listBots()).toMatchObject({
    bots: [{ basedOn: 4, ahead: false, name: 'Båda', lastVersion: { number: 4 } }],
  });
});

test('nothing is merged into a draft that has been saved since', async () => {
  await store.saveDraft('bot', named('Nytt'), 1);
  const merge = { bot: named('Båda'), message: '', by, mergedFrom: 1, expectedRevision: 1 };
  expect(await store.mergeVersion('bot', merge)).toMatchObject({ type: 'conflict', revision: 2 });
  expect(await store.openDraft('bot')).toMatchObject({ bot: named('Nytt'), revision: 2 });
  expect(await versions()).toHaveLength(3);
});

test('who watches the versions sees what is said of them', async () => {
  const seen: number[] = [];
  const pinned = new Promise<void>((done) => {
    const stop = store.watchVersions('bot', (listed) => {
      if (listed.type !== 'listed') return;
      seen.push(listed.versions.filter((version) => version.pinned).length);
      if (seen.at(-1) !== 1) return;
      stop();
      done();
    });
  });
  await store.pinVersion('bot', 2, true);
  await pinned;
  expect(seen.at(-1)).toBe(1);
});
