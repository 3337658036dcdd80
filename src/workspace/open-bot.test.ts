import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renameBot, replaceBot } from '#editing/commands/change-bot.ts';
import { emptyBot } from '#flow/bot.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { browserTimer } from '#storage/autosave.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { LocalLocks } from '../../tests/support/local-locks.ts';
import { LocalStorage } from '../../tests/support/local-storage.ts';
import { type OpenBot, openBot } from './open-bot.ts';

let locks: LocalLocks;
let tabs: OpenBot[] = [];
let aside: Storage;
let databases = 0;
let databaseName: string;
let sessions = 0;
const newSession = () => `tab ${++sessions}`;

beforeEach(async () => {
  aside = new LocalStorage();
  databaseName = `test ${++databases}`;
  locks = new LocalLocks();
  tabs = [];
  await (await openStore()).createBot(emptyBot('b', 'Skolskjuts', '2026-09-01'), 'drawn');
});
afterEach(async () => {
  for (const tab of tabs) await tab.close();
});

/** Each tab has a connection of its own to the one database. */
async function openStore() {
  const opened = await openDatabase(databaseName);
  if (opened.type !== 'opened') throw new Error('no database');
  let ids = 0;
  return createBotStore({
    database: opened.database,
    definitions,
    now: Date.now,
    newId: () => `v${++ids}`,
  });
}

async function openTab({ withLocks = true, timer = browserTimer, session = newSession() } = {}) {
  const refused: string[] = [];
  const opened = await openBot('b', {
    store: await openStore(),
    definitions,
    timer,
    now: Date.now,
    ...(withLocks ? { locks: locks.asLockManager() } : {}),
    session,
    aside,
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

describe('when the page is loaded anew', () => {
  /** A tab whose last edit is saved is gone, and comes back. */
  async function reload(tab: Tab, session: string) {
    await tab.close();
    return await openTab({ session });
  }
  async function renameAll(tab: Tab, ...names: string[]) {
    for (const name of names) {
      rename(tab, name);
      // So far apart that they are edits of their own.
      tab.workspace.edit(replaceBot, {
        bot: { ...tab.workspace.getState().history.bot, description: name },
        from: message('code.edit'),
      });
      expect((await tab.autosave.flush()).type).toBe('saved');
    }
  }
  const undo = ({ workspace }: Tab) => workspace.undo();
  const redo = ({ workspace }: Tab) => workspace.redo();
  const labels = ({ workspace }: Tab) =>
    workspace.getState().history.past.map(({ label }) => label.args?.['name'] ?? label.key);

  test('what was done before can be undone, and what was undone done again', async () => {
    const first = await openTab({ session: 's' });
    await renameAll(first, 'Ett', 'Två', 'Tre');
    undo(first);
    undo(first);
    expect(first.name()).toBe('Två');
    const whole = first.workspace.getState().history;

    const again = await reload(first, 's');
    expect(labels(again)).toEqual(['Ett', 'code.edit', 'Två', 'code.edit']);
    const { history } = again.workspace.getState();
    expect(history.past.map(({ bot }) => bot)).toEqual(whole.past.map(({ bot }) => bot));
    expect(history.future.map(({ bot }) => bot)).toEqual(whole.future.map(({ bot }) => bot));
    redo(again);
    expect(again.name()).toBe('Tre');
    for (let edits = 0; edits < 5; edits++) undo(again);
    expect(again.name()).toBe('Skolskjuts');

    const third = await reload(again, 's');
    for (let edits = 0; edits < 6; edits++) redo(third);
    expect(third.workspace.getState().history.bot).toMatchObject({ name: 'Tre', description: 'Tre' });
    expect(third.workspace.getState().history.future).toEqual([]);
  });

  test('a new edit ends what could be redone, and only what is new is written', async () => {
    const first = await openTab({ session: 's' });
    await renameAll(first, 'Ett', 'Två');
    undo(first);
    undo(first);
    await first.autosave.flush();
    const written = vi.spyOn(IDBObjectStore.prototype, 'put');
    await renameAll(first, 'Nytt');
    const numbers = written.mock.calls.flatMap(([row]) => ('number' in row ? [row.number] : []));
    written.mockRestore();
    expect(numbers).toEqual([2, 3]);
    const again = await reload(first, 's');
    expect(labels(again)).toEqual(['Ett', 'code.edit', 'Nytt', 'code.edit']);
    expect(again.workspace.getState().history.future).toEqual([]);
  });

  test('the edits of another tab, or before another tab edited, are not taken for its own', async () => {
    const first = await openTab({ session: 's' });
    await renameAll(first, 'Ett');
    const second = await openTab({ session: 't' });
    expect(labels(second)).toEqual([]);
    await second.takeOver();
    await soon(() => expect(isReadOnly(second)).toBe(false));
    await renameAll(second, 'Två');
    await second.close();
    const again = await reload(first, 's');
    expect([labels(again), again.name()]).toEqual([[], 'Två']);
  });

  test('a duplicated tab, which is of the same session, goes on from the same edits', async () => {
    const first = await openTab({ session: 's' });
    await renameAll(first, 'Ett');
    const copy = await openTab({ session: 's' });
    await copy.takeOver();
    await soon(() => expect(isReadOnly(copy)).toBe(false));
    undo(copy);
    await renameAll(copy, 'Två');
    await first.takeOver();
    await soon(() => expect(isReadOnly(first)).toBe(false));
    await renameAll(first, 'Tre');
    await copy.close();
    const again = await reload(first, 's');
    expect(again.name()).toBe('Tre');
    for (const bot of again.workspace.getState().history.past.map((entry) => entry.bot))
      expect(['Två', 'Tre']).toContain(bot.name);
  });

  test('an edit that has rotted ends what can be undone, and harms nothing', async () => {
    const first = await openTab({ session: 's' });
    await renameAll(first, 'Ett', 'Två');
    await first.close();
    const database = await openDatabase(databaseName);
    if (database.type !== 'opened') throw new Error('no database');
    const { journal } = database.database;
    const [, second] = await journal.toArray();
    if (!second) throw new Error('no edits');
    await journal.put({ ...second, text: second.text.replace('Ett', 'Ruttet') });
    const again = await openTab({ session: 's' });
    expect(labels(again)).toEqual(['Två', 'code.edit']);
    await again.close();
    // What no program of ours writes.
    for (const wrong of [7, null, undefined, { a: 1 }])
      await journal.toCollection().modify({ text: wrong as unknown as string });
    const third = await openTab({ session: 's' });
    expect([labels(third), third.name()]).toEqual([[], 'Två']);
  });

  test('so many edits are kept as are near, and no more text than there is room for', async () => {
    const first = await openTab({ session: 's' });
    for (let edit = 1; edit <= 260; edit++)
      first.workspace.edit(replaceBot, {
        bot: { ...first.workspace.getState().history.bot, name: `${edit}` },
        from: message('code.edit'),
      });
    await first.autosave.flush();
    const again = await reload(first, 's');
    expect(again.workspace.getState().history.past).toHaveLength(200);
    expect(again.workspace.getState().history.past[0]?.bot.name).toBe('60');

    for (const letter of ['a', 'b', 'c']) await renameAll(again, letter.repeat(150_000));
    const third = await reload(again, 's');
    // Of each of the longer edits the old and the new text is kept.
    expect(third.workspace.getState().history.past.length).toBeLessThan(6);
    undo(third);
    expect(third.workspace.getState().history.bot.description).toBe('b'.repeat(150_000));
  });

  test('where there is no room for the edits the draft is saved without them', async () => {
    const first = await openTab({ session: 's' });
    await renameAll(first, 'Ett');
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<typeof put>
    ) {
      if (this.name === 'journal') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await renameAll(first, 'Två');
    vi.restoreAllMocks();
    await renameAll(first, 'Tre');
    const again = await reload(first, 's');
    expect(again.name()).toBe('Tre');
    expect(labels(again)).toEqual(['Ett', 'code.edit', 'Två', 'code.edit', 'Tre', 'code.edit']);
  });
});

describe('a page that is left before it has saved', () => {
  /** It does not come to anything more. */
  const stopped = { after: () => () => {} };

  test('is gone on from when the bot is opened next, and its last edit can be undone', async () => {
    const first = await openTab({ timer: stopped });
    rename(first, 'I sista stund');
    first.pause();
    const next = await openTab();
    expect(next.name()).toBe('I sista stund');
    expect((await next.autosave.flush()).type).toBe('saved');
    next.workspace.undo();
    expect(next.name()).toBe('Skolskjuts');
    await next.autosave.flush();
    await next.close();
    expect((await openTab()).name()).toBe('Skolskjuts');
  });

  test('is gone on from by the tab that follows it', async () => {
    const first = await openTab({ timer: stopped });
    const second = await openTab();
    rename(first, 'I sista stund');
    first.pause();
    await soon(() => expect(second.name()).toBe('I sista stund'));
    expect(isReadOnly(second)).toBe(false);
  });

  test('is not put over what was saved after it', async () => {
    const first = await openTab({ timer: stopped });
    rename(first, 'För gammalt');
    first.pause();
    const kept = aside.getItem('botverkstad.unsaved.b') ?? '';
    aside.clear();
    const second = await openTab();
    rename(second, 'Nyare');
    await second.autosave.flush();
    await second.close();
    aside.setItem('botverkstad.unsaved.b', kept);
    expect((await openTab()).name()).toBe('Nyare');
  });

  test('and that was in the middle of saving is gone on from whether that came to an end or not', async () => {
    const first = await openTab({ session: 's' });
    rename(first, 'Sparas nu');
    const saving = first.autosave.flush();
    rename(first, 'Efteråt');
    first.pause();
    const kept = aside.getItem('botverkstad.unsaved.b') ?? '';
    await saving;
    first.autosave.stop();
    const stored = await (await openStore()).openDraft('b');
    expect(stored).toMatchObject({ bot: { name: 'Sparas nu' }, savedBy: 's' });
    aside.setItem('botverkstad.unsaved.b', kept);
    expect((await openTab()).name()).toBe('Efteråt');
  });

  test('rotten or of no use is passed over', async () => {
    for (const wrong of ['{', '7', '{"base":1}', '{"base":1,"text":"{}"}', '{"base":1,"text":7}']) {
      aside.setItem('botverkstad.unsaved.b', wrong);
      const tab = await openTab();
      expect([tab.name(), tab.autosave.state().type]).toEqual(['Skolskjuts', 'saved']);
      await tab.close();
    }
  });
});
