import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import type { Operation, System } from '#flow/system.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from './bot-store.ts';
import { type BotDatabase, openDatabase } from './database.ts';
import { createSystemStore, type SystemStore } from './system-store.ts';

let database: BotDatabase;
let bots: BotStore;
let register: SystemStore;
let clock = 5000;

async function open(name: string) {
  const opened = await openDatabase(name);
  if (opened.type !== 'opened') throw new Error('No database');
  ({ database } = opened);
  const surroundings = { database, definitions, now: () => ++clock, newId: () => `new${++clock}` };
  bots = createBotStore(surroundings);
  register = createSystemStore(surroundings);
}

beforeEach(() => open(`register-${++clock}`));

const find: Operation = {
  id: 'hitta',
  name: 'Hitta person',
  inputs: [{ key: 'id', label: 'Id', type: { kind: 'text' } }],
  outputs: [{ key: 'adress', label: 'Adress', type: { kind: 'text' } }],
  failures: [],
  answers: { type: 'lookup', table: 'personer', by: [{ input: 'id', column: 'id' }] },
};
const move: Operation = { id: 'flytta', name: 'Flytta person', inputs: [], outputs: [], failures: [] };
const people: System = {
  id: 'folk',
  name: 'Folkbokföringen',
  channel: 'register',
  operations: [find],
  records: { personer: [{ id: '1', adress: 'Storgatan 1' }] },
};

function botWith(id: string, ...systems: System[]): Bot {
  return { ...emptyBot(id, `Bot ${id}`, '2026-11-24'), systems };
}

async function listed() {
  const result = await register.listSystems();
  if (result.type !== 'listed') throw new Error(result.message.key);
  return result.systems;
}

async function contracts(id: string) {
  const result = await register.listContracts(id);
  if (result.type !== 'listed') throw new Error(result.message.key);
  return result.versions;
}

async function copyIn(bot: string): Promise<System | undefined> {
  const opened = await bots.openDraft(bot);
  return opened.type === 'opened' ? opened.bot.systems[0] : undefined;
}

describe('a bot that is stored', () => {
  test('brings its systems into the register, and knows the contract that it is built on', async () => {
    await bots.createBot(botWith('a', people), 'file');
    expect(await listed()).toMatchObject([
      { id: 'folk', name: 'Folkbokföringen', version: 1, operations: 1 },
    ]);
    expect(await contracts('folk')).toMatchObject([
      { number: 1, message: { sv: 'Kom med boten Bot a' }, system: { ...people, version: 1 } },
    ]);
    expect(await copyIn('a')).toEqual({ ...people, version: 1 });
  });

  test('brings operations that the register lacks as the next contract; records and their order are no contract', async () => {
    await bots.createBot(botWith('a', people), 'file');
    const { records: _, ...same } = people;
    await bots.createBot(botWith('b', same), 'file');
    expect(await contracts('folk')).toHaveLength(1);
    await bots.createBot(botWith('c', { ...people, operations: [find, move] }), 'file');
    const [, second] = await contracts('folk');
    expect(second?.system).toEqual({ ...people, version: 2, operations: [find, move] });
    expect(await copyIn('b')).toEqual({ ...same, version: 1 });
    expect((await copyIn('c'))?.version).toBe(2);
  });

  test('that has an operation otherwise than the register leaves the register’s alone', async () => {
    await bots.createBot(botWith('a', people), 'file');
    const changed = { ...people, version: 7, operations: [{ ...find, writes: true as const }] };
    await bots.createBot(botWith('b', changed), 'file');
    expect(await contracts('folk')).toHaveLength(1);
    const copy = await copyIn('b');
    expect(copy?.operations[0]?.writes).toBe(true);
    expect(copy?.version).toBeUndefined();
  });

  test('is known by an older contract when that is the one it is built on', async () => {
    await bots.createBot(botWith('a', people), 'file');
    const next = { ...people, owner: 'Kommunkansliet' };
    await register.saveContract({ system: next, message: 'Ny ägare', author: 'Eva' }, 1);
    await bots.createBot(botWith('b', people), 'file');
    expect((await copyIn('b'))?.version).toBe(1);
  });

  test('is listed with the steps that use a system, without its document being read', async () => {
    const sample: Bot = JSON.parse(await readFile('public/samples/skolskjuts.bot.json', 'utf8'));
    await bots.createBot(sample, 'sample');
    await database.drafts.clear();
    const result = await bots.listBots();
    const uses = result.type === 'listed' ? (result.bots[0]?.systems ?? []) : [];
    expect(uses.map(({ id }) => id)).toEqual(sample.systems.map(({ id }) => id));
    const called = uses.flatMap(({ operations }) => operations);
    const connectors = sample.nodes.filter(({ kind }) => kind === 'connector');
    const ids = called.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(ids.sort()).toEqual(connectors.map(({ id }) => id).sort());
    expect(called.every(({ fingerprint }) => /^[0-9a-f]{16}$/.test(fingerprint))).toBe(true);
  });
});

describe('a contract', () => {
  test('is numbered after the one before it, which stays as it was', async () => {
    await register.saveContract({ system: people, message: 'Först', author: 'Eva' }, 0);
    const next = { ...people, operations: [find, move] };
    const saved = await register.saveContract({ system: next, message: 'Flytta', author: 'Ali' }, 1);
    expect(saved).toMatchObject({ type: 'saved', version: { number: 2, author: 'Ali' } });
    expect(await register.readContract('folk')).toMatchObject({ version: { number: 2 } });
    expect(await register.readContract('folk', 1)).toMatchObject({
      version: { message: 'Först', system: { ...people, version: 1 } },
    });
  });

  test('that two tabs save at the same moment is saved by one of them', async () => {
    const save = (owner: string) =>
      register.saveContract({ system: { ...people, owner }, message: owner, author: '' }, 0);
    const results = await Promise.all(['A', 'B', 'C'].map(save));
    expect(results.map(({ type }) => type).sort()).toEqual(['conflict', 'conflict', 'saved']);
    expect(results.find(({ type }) => type === 'conflict')).toMatchObject({ number: 1 });
    expect(await contracts('folk')).toHaveLength(1);
  });

  test('that is saved is told to who watches the register', async () => {
    const numbers: number[] = [];
    const stop = register.watchSystems((seen) => {
      if (seen.type === 'listed') numbers.push(seen.systems[0]?.version ?? 0);
    });
    await expect.poll(() => numbers.at(-1)).toBe(0);
    await register.saveContract({ system: people, message: '', author: '' }, 0);
    await expect.poll(() => numbers.at(-1)).toBe(1);
    stop();
  });

  test('of a system that does not exist is missing, and a closed database is a result', async () => {
    expect(await register.readContract('inget')).toMatchObject({ type: 'missing' });
    database.close();
    const saved = await register.saveContract({ system: people, message: '', author: '' }, 0);
    expect(saved).toMatchObject({ type: 'failed', message: { key: 'storage.closed' } });
  });
});

test('a system is removed only when no bot has it, and comes back whole', async () => {
  await bots.createBot(botWith('a', people), 'file');
  expect(await register.deleteSystem('folk')).toMatchObject({
    type: 'inUse',
    message: { args: { bots: ['Bot a'] } },
  });
  expect(await listed()).toHaveLength(1);
  await bots.deleteBot('a');
  const before = [await listed(), await contracts('folk')];
  const deleted = await register.deleteSystem('folk');
  if (deleted.type !== 'deleted') throw new Error(deleted.message.key);
  expect([await listed(), await contracts('folk')]).toEqual([[], []]);
  await register.undeleteSystem(deleted.removed);
  expect([await listed(), await contracts('folk')]).toEqual(before);
});

describe('a database of the release before the register', () => {
  /** As that release made it: its tables, and its records as they stand in them. */
  async function older(draft: string): Promise<void> {
    const name = `older-${++clock}`;
    const made = new Dexie(name);
    made.version(1).stores({
      bots: 'id',
      drafts: 'botId',
      versions: 'id, &[botId+number]',
      versionBodies: 'id',
    });
    await made.open();
    await made.table('bots').add({
      id: 'skolskjuts',
      name: 'Skolskjuts',
      origin: 'sample',
      created: 1,
      changed: 2,
      revision: 3,
      steps: ['Ansökan kommer in'],
      cases: 20,
      basedOn: 1,
      ahead: false,
      lastVersion: { number: 1, time: 2, author: 'Eva' },
      testRun: null,
    });
    await made.table('drafts').add({ botId: 'skolskjuts', text: draft });
    await made.table('versions').add({ id: 'v', botId: 'skolskjuts', number: 1 });
    await made.table('versionBodies').add({ id: 'v', body: { encoding: 'plain', text: draft } });
    made.close();
    await open(name);
  }

  test('opens with all that was in it, and its bots’ systems are registered', async () => {
    const draft = await readFile('tests/saves/format-1.bot.json', 'utf8');
    await older(draft);
    expect(await database.drafts.get('skolskjuts')).toEqual({ botId: 'skolskjuts', text: draft });
    expect(await database.versions.count()).toBe(1);
    const [entry] = await listed();
    expect(entry).toMatchObject({ version: 1 });
    const summary = await database.bots.get('skolskjuts');
    expect(summary).toMatchObject({ revision: 3, basedOn: 1, ahead: false });
    expect(summary?.systems?.map(({ id }) => id)).toContain(entry?.id);
    expect((await database.drafts.get('skolskjuts'))?.text).toBe(draft);
  });

  test('with a draft that cannot be read opens, and the draft is left as it was', async () => {
    await older('{"format": 1, "id');
    expect(await listed()).toEqual([]);
    expect((await database.drafts.get('skolskjuts'))?.text).toBe('{"format": 1, "id');
    expect(await bots.listBots()).toMatchObject({ type: 'listed', bots: [{ id: 'skolskjuts' }] });
  });
});
