import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { judge } from '#running/result.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { createCaseSetStore } from '#storage/case-set-store.ts';
import { BotDatabase, openDatabase } from '#storage/database.ts';
import { createSystemStore } from '#storage/system-store.ts';
import { type DatabaseDump, dumpDatabase, loadDatabase } from '../support/database-dump.ts';

/* A frozen database of every release that had a new one: what a browser has kept since then, opens today. */

const folder = new URL('./', import.meta.url);
const today = new BotDatabase('today').verno;
const releases = readdirSync(folder)
  .map((name) => Number(/^database-(\d+)\.json$/.exec(name)?.[1]))
  .filter((release) => !Number.isNaN(release))
  .sort((one, other) => one - other);

function frozen(release: number): DatabaseDump {
  return JSON.parse(readFileSync(new URL(`database-${release}.json`, folder), 'utf8'));
}

async function opened(dump: DatabaseDump, name: string) {
  await loadDatabase({ name, dump });
  const result = await openDatabase(name);
  if (result.type !== 'opened') throw new Error(JSON.stringify(result.message));
  return result.database;
}

/** The rows of a table; undefined where there is no such table. */
function rows(dump: DatabaseDump, table: string) {
  return dump.stores.find(({ name }) => name === table)?.records;
}

/** What each rung of the ladder brings, seen before and after in the database of the release before it. */
const rungs: Readonly<Record<number, (before: DatabaseDump, after: DatabaseDump) => void>> = {
  2: (before, after) => {
    expect(rows(before, 'bots')).toEqual([expect.not.objectContaining({ systems: expect.anything() })]);
    expect(rows(before, 'systems')).toBeUndefined();
    expect(rows(after, 'bots')).toMatchObject([{ systems: null }]);
    expect(rows(after, 'systems')).toEqual([]);
  },
  3: (before, after) => {
    for (const table of ['caseSets', 'caseSetParts', 'runs']) {
      expect(rows(before, table)).toBeUndefined();
      expect(rows(after, table)).toEqual([]);
    }
  },
  4: (before, after) => {
    expect(rows(before, 'comments')).toBeUndefined();
    expect(rows(after, 'comments')).toEqual([]);
    const added = { role: '', mergedFrom: null, pinned: false, states: [] };
    expect(rows(after, 'versions')).toEqual(
      rows(before, 'versions')?.map((row) => Object.assign({}, row, added)),
    );
  },
};

test('there is a frozen database of every release that had a new one, and of its rung is told what it brings', () => {
  const all = Array.from({ length: today }, (_, index) => index + 1);
  expect(releases).toEqual(all);
  expect(releases.map((release) => frozen(release).version)).toEqual(all.map((release) => release * 10));
  expect(Object.keys(rungs).map(Number)).toEqual(all.slice(1));
});

test.each(Object.entries(rungs))('rung %s does what it is there for', async (release, told) => {
  const before = frozen(Number(release) - 1);
  (await opened(before, `rung-${release}`)).close();
  told(before, await dumpDatabase(`rung-${release}`));
});

test.each(releases)('a database of release %i comes to the same tables as a new one', async (release) => {
  const tables = async (name: string) =>
    (await dumpDatabase(name)).stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }));
  const fresh = await openDatabase(`fresh-${release}`);
  if (fresh.type === 'opened') fresh.database.close();
  (await opened(frozen(release), `tables-${release}`)).close();
  expect(await tables(`tables-${release}`)).toEqual(await tables(`fresh-${release}`));
});

describe.each(releases)('in a database of release %i', (release) => {
  const name = `release-${release}`;
  const surroundings = async () => {
    const database = await opened(frozen(release), `${name}-${Math.random()}`);
    return { database, definitions, now: () => 0, newId: () => 'new' };
  };

  test('the bot is listed, and its draft decides as it did', async () => {
    const store = createBotStore(await surroundings());
    const id = 'skolskjuts';
    expect(await store.listBots()).toMatchObject({
      type: 'listed',
      bots: [{ id, cases: 20, revision: 2, basedOn: 2, ahead: false, testRun: { passed: 20 } }],
    });
    const draft = await store.openDraft(id);
    if (draft.type !== 'opened') throw new Error(JSON.stringify(draft));
    const host = createHost(draft.bot);
    const verdicts = draft.bot.cases.list.map((testCase) => judge(testCase, host.run(testCase)).verdict);
    expect(verdicts).toEqual(new Array(20).fill('passed'));
    expect(await store.saveDraft(id, draft.bot, 2)).toMatchObject({ type: 'saved', revision: 3 });
  });

  test('each version is read, and the next is added to them', async () => {
    const store = createBotStore(await surroundings());
    const by = { name: 'Bo', role: '' };
    for (const [number, description] of [
      [1, undefined],
      [2, 'Ändrad sedan version 1.'],
    ] as const) {
      const version = await store.readVersion('skolskjuts', number);
      if (version.type !== 'read') throw new Error(JSON.stringify(version));
      expect(version.version).toMatchObject({ number, author: 'Eva Lind' });
      if (description) expect(version.bot.description).toBe(description);
      if (number === 2) {
        const bot = { ...version.bot, description: 'Ändrad i dag' };
        expect(await store.saveVersion('skolskjuts', { bot, message: '', by })).toMatchObject({
          type: 'saved',
          version: { number: 3, parent: 2 },
        });
      }
    }
    expect(await store.readVersion('skolskjuts', 3)).toMatchObject({ bot: { description: 'Ändrad i dag' } });
  });

  test('the systems are in the register, and the cases beside are read', async () => {
    const known = await surroundings();
    expect(await createSystemStore(known).listSystems()).toMatchObject({
      type: 'listed',
      systems: [{ id: 'arende' }, { id: 'karta' }, { id: 'navet' }, { id: 'skolregister' }],
    });
    const [set] = await known.database.caseSets.toArray();
    expect(set === undefined).toBe(release < 3);
    if (set)
      expect(await createCaseSetStore(known).readSet(set.id)).toMatchObject({
        type: 'read',
        info: { name: 'Påhittade ärenden', count: 20 },
      });
    expect(await known.database.runs.count()).toBe(release < 3 ? 0 : 1);
  });
});

test('a database of a newer release is refused in so many words, and left as it was', async () => {
  const { stores } = frozen(today);
  // Without a table of today's, which would be made anew where it is missing.
  const others = stores.filter(({ name }) => name !== 'comments');
  const wonders = { name: 'wonders', keyPath: 'id', indexes: [], records: [{ id: 'w' }] };
  const newer: DatabaseDump = { version: (today + 1) * 10, stores: [...others, wonders] };
  await loadDatabase({ name: 'newer', dump: newer });
  expect(await openDatabase('newer')).toMatchObject({
    type: 'failed',
    message: { key: 'storage.newerDatabase' },
  });
  expect(await dumpDatabase('newer')).toEqual(newer);
});
