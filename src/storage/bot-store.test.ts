import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { idSchema } from '#flow/keys.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from './bot-store.ts';
import { type BotDatabase, type Comment, type CommentTarget, openDatabase } from './database.ts';

let database: BotDatabase;
let store: BotStore;
let clock = 1000;

beforeEach(async () => {
  const opened = await openDatabase(`test-${++clock}`);
  if (opened.type !== 'opened') throw new Error('No database');
  ({ database } = opened);
  let ids = 0;
  store = createBotStore({ database, definitions, now: () => ++clock, newId: () => `new${++ids}` });
});

const skolskjuts = emptyBot('skolskjuts', 'Skolskjuts', '2026-11-24');

function named(bot: Bot, name: string): Bot {
  return { ...bot, name };
}

function withStep(bot: Bot, id: string, name: string, x = 0, y = 0): Bot {
  const data = definitionOf(definitions, { kind: 'start' }).create(bot);
  return { ...bot, nodes: [...bot.nodes, { id, kind: 'start', name, position: { x, y }, data }] };
}

function comment(id: string, botId: string, target: CommentTarget): Comment {
  const by = { name: 'Eva', role: '' };
  return { id, botId, target, basedOn: null, thread: [{ at: 1, by, text: 'Varför?' }], resolved: null };
}

async function summary() {
  const listed = await store.listBots();
  return listed.type === 'listed' ? listed.bots : [];
}

function expectType<R extends { type: string }, T extends R['type']>(
  result: R,
  type: T,
): Extract<R, { type: T }> {
  expect(result.type).toBe(type);
  // Checked on the line above.
  return result as Extract<R, { type: T }>;
}

describe('a draft', () => {
  test('is opened as it was saved, and the list follows its name, steps and cases', async () => {
    await store.createBot(skolskjuts, 'drawn');
    const edited = withStep(named(skolskjuts, 'Skjuts'), 'n1', 'Ansökan kommer in');
    const saved = expectType(await store.saveDraft('skolskjuts', edited, 1), 'saved');
    const opened = expectType(await store.openDraft('skolskjuts'), 'opened');
    expect(opened).toMatchObject({ type: 'opened', bot: edited, revision: saved.revision });
    expect(await summary()).toMatchObject([{ name: 'Skjuts', steps: ['Ansökan kommer in'], cases: 0 }]);
  });

  test('that another tab has saved since is a conflict, and the other tab’s stays', async () => {
    await store.createBot(skolskjuts, 'drawn');
    const theirs = named(skolskjuts, 'Deras');
    await store.saveDraft('skolskjuts', theirs, 1);
    const result = await store.saveDraft('skolskjuts', named(skolskjuts, 'Vår'), 1);
    expect(result).toMatchObject({ type: 'conflict', revision: 2, message: { key: 'storage.conflict' } });
    expect(await store.openDraft('skolskjuts')).toMatchObject({ bot: theirs });
  });

  test('that two tabs save at the same moment is saved by one of them', async () => {
    await store.createBot(skolskjuts, 'drawn');
    const results = await Promise.all(
      ['A', 'B', 'C'].map((name) => store.saveDraft('skolskjuts', named(skolskjuts, name), 1)),
    );
    expect(results.map((result) => result.type).sort()).toEqual(['conflict', 'conflict', 'saved']);
  });

  test('of a bot that has been deleted is not brought back', async () => {
    expectType(await store.saveDraft('skolskjuts', skolskjuts, 1), 'missing');
    expectType(await store.openDraft('skolskjuts'), 'missing');
    expect(await database.drafts.count()).toBe(0);
  });

  test('that cannot be read says why, and its letters are left as they were', async () => {
    await store.createBot(skolskjuts, 'drawn');
    await database.drafts.put({ botId: 'skolskjuts', text: '{"format": 1, "id' });
    expect(await store.openDraft('skolskjuts')).toMatchObject({
      type: 'corrupt',
      message: { key: 'storage.corruptDraft', args: { reason: { key: 'file.notJson' } } },
    });
    expect(await database.drafts.get('skolskjuts')).toEqual({
      botId: 'skolskjuts',
      text: '{"format": 1, "id',
    });
  });

  test('of any steps and names comes back the same', async () => {
    await store.createBot(skolskjuts, 'drawn');
    const steps = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 20 }).filter((id) => idSchema.safeParse(id).success),
        name: fc.string({ unit: 'grapheme' }),
        x: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
        y: fc.integer(),
      }),
      { selector: (step) => step.id, maxLength: 8 },
    );
    let revision = 1;
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const bot = list.reduce((so, { id, name, x, y }) => withStep(so, id, name, x, y), skolskjuts);
        revision = expectType(await store.saveDraft('skolskjuts', bot, revision), 'saved').revision;
        expect(expectType(await store.openDraft('skolskjuts'), 'opened').bot).toEqual(bot);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a bot', () => {
  test('whose id is taken gets a new one, and the one before it stays', async () => {
    await store.createBot(skolskjuts, 'drawn');
    const second = expectType(await store.createBot(named(skolskjuts, 'Ny'), 'file'), 'opened');
    expect(second.bot.id).toBe('new1');
    expect(await store.openDraft('skolskjuts')).toMatchObject({ bot: { name: 'Skolskjuts' } });
    expect(await store.openDraft('new1')).toMatchObject({ bot: { id: 'new1', name: 'Ny' } });
  });

  test('is copied without its versions', async () => {
    await store.createBot(skolskjuts, 'sample');
    await store.saveVersion('skolskjuts', {
      bot: skolskjuts,
      message: 'Första',
      by: { name: 'Eva', role: '' },
    });
    const copy = expectType(await store.duplicateBot('skolskjuts', 'Kopia'), 'opened');
    expect(copy.bot).toEqual({ ...skolskjuts, id: copy.bot.id, name: 'Kopia' });
    expect(await store.listVersions(copy.bot.id)).toMatchObject({ versions: [] });
    expect(await summary()).toContainEqual(expect.objectContaining({ name: 'Kopia', origin: 'sample' }));
  });

  test('is copied with what is written about it, but for what is said of its versions', async () => {
    await store.createBot(skolskjuts, 'drawn');
    await database.comments.bulkAdd([
      { ...comment('c1', 'skolskjuts', { type: 'node', node: 'n1' }), basedOn: 2 },
      comment('c2', 'skolskjuts', { type: 'version', number: 1 }),
    ]);
    const { bot: copy } = expectType(await store.duplicateBot('skolskjuts', 'Kopia'), 'opened');
    const carried = await database.comments.where('botId').equals(copy.id).toArray();
    expect(carried).toMatchObject([{ target: { type: 'node', node: 'n1' }, basedOn: null }]);
    expect(await database.comments.where('botId').equals('skolskjuts').count()).toBe(2);
  });

  test('that was deleted is gone with its versions, and comes back whole', async () => {
    await store.createBot(skolskjuts, 'drawn');
    await store.createBot({ ...skolskjuts, id: 'other' }, 'drawn');
    await store.saveVersion('skolskjuts', {
      bot: skolskjuts,
      message: 'Första',
      by: { name: 'Eva', role: '' },
    });
    const { comments: written } = database;
    await written.bulkAdd([
      comment('c1', 'skolskjuts', { type: 'bot' }),
      comment('c2', 'other', { type: 'bot' }),
    ]);
    const { journal, ...kept } = Object.fromEntries(database.tables.map((table) => [table.name, table]));
    const everything = () => Promise.all(Object.values(kept).map((table) => table.toArray()));
    const before = await everything();
    const entry = { session: 's', number: 0, at: 1, entry: null };
    await journal?.bulkAdd([
      { ...entry, botId: 'skolskjuts' },
      { ...entry, botId: 'other' },
    ]);
    const { removed } = expectType(await store.deleteBot('skolskjuts'), 'deleted');
    const left = (await everything()).map((rows) => rows.length);
    expect(Object.fromEntries(Object.keys(kept).map((name, place) => [name, left[place]]))).toEqual({
      bots: 1,
      drafts: 1,
      versions: 0,
      versionBodies: 0,
      systems: 0,
      systemVersions: 0,
      caseSets: 0,
      caseSetParts: 0,
      runs: 0,
      comments: 1,
    });
    expectType(await store.undeleteBot(removed), 'restored');
    expect(await everything()).toEqual(before);
    // What could be undone in it is over.
    expect(await journal?.toArray()).toMatchObject([{ botId: 'other' }]);
  });

  test('remembers how its cases went, unless it has since been run anew', async () => {
    await store.createBot(skolskjuts, 'drawn');
    await store.recordTestRun('skolskjuts', { revision: 3, passed: 20, failed: 0, total: 20 });
    await store.recordTestRun('skolskjuts', { revision: 2, passed: 1, failed: 19, total: 20 });
    expect(await summary()).toMatchObject([{ testRun: { revision: 3, passed: 20 } }]);
  });

  test('that is changed is told to who watches the list', async () => {
    const seen: number[] = [];
    const stop = store.watchBots((listed) => seen.push(listed.type === 'listed' ? listed.bots.length : -1));
    await expect.poll(() => seen).toEqual([0]);
    await store.createBot(skolskjuts, 'drawn');
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
  });
});

describe('when the browser cannot', () => {
  test('a full disk is said in words, and what was stored is as it was', async () => {
    await store.createBot(skolskjuts, 'drawn');
    database.drafts.hook('updating', () => {
      throw new Dexie.QuotaExceededError();
    });
    const result = await store.saveDraft('skolskjuts', named(skolskjuts, 'Ny'), 1);
    expect(result).toMatchObject({ type: 'failed', message: { key: 'storage.full' } });
    expect(await store.openDraft('skolskjuts')).toMatchObject({ bot: { name: 'Skolskjuts' }, revision: 1 });
  });

  test('a closed database is a result and not an exception', async () => {
    database.close();
    expect(await store.openDraft('skolskjuts')).toMatchObject({
      type: 'failed',
      message: { key: 'storage.closed' },
    });
  });
});
