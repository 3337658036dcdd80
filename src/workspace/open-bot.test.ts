import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renameBot } from '#editing/commands/change-bot.ts';
import { emptyBot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { browserTimer } from '#storage/autosave.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { LocalLocks } from '../../tests/support/local-locks.ts';
import { type OpenBot, openBot } from './open-bot.ts';

let locks: LocalLocks;
let tabs: OpenBot[] = [];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  locks = new LocalLocks();
  tabs = [];
  await (await openStore()).createBot(emptyBot('b', 'Skolskjuts', '2026-09-01'), 'drawn');
});
afterEach(async () => {
  for (const tab of tabs) await tab.close();
});

/** Each tab has a connection of its own to the one database. */
async function openStore() {
  const opened = await openDatabase();
  if (opened.type !== 'opened') throw new Error('no database');
  let ids = 0;
  return createBotStore({
    database: opened.database,
    definitions,
    now: Date.now,
    newId: () => `v${++ids}`,
  });
}

async function openTab({ withLocks = true, timer = browserTimer } = {}) {
  const refused: string[] = [];
  const opened = await openBot('b', {
    store: await openStore(),
    definitions,
    timer,
    now: Date.now,
    ...(withLocks ? { locks: locks.asLockManager() } : {}),
    onRefused: (why) => refused.push(why.key),
  });
  if (!('workspace' in opened)) throw new Error(opened.message.key);
  tabs.push(opened);
  return { ...opened, refused, name: () => opened.workspace.getState().history.bot.name };
}
type Tab = Awaited<ReturnType<typeof openTab>>;

const isReadOnly = ({ workspace }: Tab) => workspace.getState().readOnly !== null;
const rename = ({ workspace }: Tab, name: string) => workspace.edit(renameBot, { name });
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5000 });

test('a second tab follows what the first saves, and edits nothing itself', async () => {
  const first = await openTab();
  const second = await openTab();
  expect([isReadOnly(first), isReadOnly(second)]).toEqual([false, true]);
  expect(rename(second, 'Går inte')?.key).toBe('storage.editedElsewhere');
  second.workspace.undo();
  expect(second.refused).toEqual(['storage.editedElsewhere', 'storage.editedElsewhere']);
  expect(second.name()).toBe('Skolskjuts');
  rename(first, 'Resor');
  await first.autosave.flush();
  await soon(() => expect(second.name()).toBe('Resor'));
  expect(second.autosave.state()).toEqual({ type: 'saved', at: null });
  expect(second.autosave.revision()).toBe(first.autosave.revision());
});

test('what a tab that follows has chosen and looks at stays, and parts that did not change are the same', async () => {
  const first = await openTab();
  const second = await openTab();
  second.workspace.lookFrom('build', { x: 7, y: 8, zoom: 2 });
  const { cases } = second.workspace.getState().history.bot;
  rename(first, 'Resor');
  await first.autosave.flush();
  await soon(() => expect(second.name()).toBe('Resor'));
  const { outlooks, history } = second.workspace.getState();
  expect(outlooks['build']).toEqual({ x: 7, y: 8, zoom: 2 });
  expect(history.bot.cases).toBe(cases);
});

test('a tab that takes over goes on from the very last edit of the other, which then follows', async () => {
  const first = await openTab();
  const second = await openTab();
  rename(first, 'Nyss');
  expect(await second.takeOver()).toBeNull();
  await soon(() => expect(isReadOnly(second)).toBe(false));
  expect(second.name()).toBe('Nyss');
  expect(isReadOnly(first)).toBe(true);
  rename(second, 'Här nu');
  await second.autosave.flush();
  await soon(() => expect(first.name()).toBe('Här nu'));

  expect(await first.takeOver()).toBeNull();
  await soon(() => expect([isReadOnly(first), isReadOnly(second)]).toEqual([false, true]));
});

test('of three tabs the one that asks is the one that edits', async () => {
  const [first, second, third] = [await openTab(), await openTab(), await openTab()];
  expect(await third.takeOver()).toBeNull();
  await soon(() => expect([first, second, third].map(isReadOnly)).toEqual([true, true, false]));
  await third.close();
  await soon(() => expect([first, second].filter((tab) => !isReadOnly(tab))).toHaveLength(1));
});

test('when the tab that edits goes, the next edits, from what was saved last', async () => {
  const first = await openTab();
  const second = await openTab();
  rename(first, 'Sista ordet');
  await first.close();
  await soon(() => expect(isReadOnly(second)).toBe(false));
  await soon(() => expect(second.name()).toBe('Sista ordet'));
  rename(second, 'Nya ord');
  expect((await second.autosave.flush()).type).toBe('saved');
});

test('a page that is put aside lets another edit, and follows when it is shown again', async () => {
  const first = await openTab();
  const second = await openTab();
  first.pause();
  await soon(() => expect(isReadOnly(second)).toBe(false));
  await first.resume();
  expect([isReadOnly(first), isReadOnly(second)]).toEqual([true, false]);
});

test('a tab that cannot save does not let go, and says why', async () => {
  const first = await openTab();
  const second = await openTab();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  rename(first, 'Får inte plats');
  const why = await second.takeOver();
  vi.restoreAllMocks();
  expect(why?.key).toBe('storage.full');
  await soon(() => expect([isReadOnly(first), isReadOnly(second)]).toEqual([false, true]));
});

test('a tab that does not answer is overtaken, and what it saves later is refused', async () => {
  // It stands still: nothing that it meant to do by and by is done, and it hears nothing.
  const first = await openTab({ timer: { after: () => () => {} } });
  const second = await openTab();
  rename(first, 'För sent');
  const unheard = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {});
  expect(await second.takeOver()).toBeNull();
  unheard.mockRestore();
  await soon(() => expect(isReadOnly(second)).toBe(false));
  // Now it goes on.
  expect((await first.autosave.flush()).type).toBe('conflict');
  rename(second, 'I tid');
  expect((await second.autosave.flush()).type).toBe('saved');
  expect([first.name(), isReadOnly(first)]).toEqual(['För sent', true]);
});

test('where the browser has no locks both edit, follow each other, and the revision keeps them apart', async () => {
  const first = await openTab({ withLocks: false });
  const second = await openTab({ withLocks: false });
  rename(first, 'Först');
  await first.autosave.flush();
  await soon(() => expect(second.name()).toBe('Först'));
  rename(first, 'Ena');
  rename(second, 'Andra');
  const [one, other] = [await first.autosave.flush(), await second.autosave.flush()];
  expect([one.type, other.type]).toEqual(['saved', 'conflict']);
  expect(second.name()).toBe('Andra');
});
