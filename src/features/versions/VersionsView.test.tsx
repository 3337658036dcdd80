import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { renameBot } from '#editing/commands/change-bot.ts';
import type { Bot } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { browserTimer } from '#storage/autosave.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { Surface } from '#ui/Surface.tsx';
import { type OpenBot, openBot } from '#workspace/open-bot.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import { LocalWorker } from '../../../tests/support/local-worker.ts';
import { type Pair, pairText } from './pair.ts';
import { VersionsView } from './VersionsView.tsx';

// A dialog, a database and a drawn flow in each test: more than the usual five seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  registerRoomMessages();
  vi.stubGlobal('Worker', LocalWorker);
  // What is drawn of a list is what has room, and here nothing has any.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 });
});

let databases = 0;

beforeEach(() => {
  setLanguage('sv');
  localStorage.clear();
});

/** The small bot with a case on each side of its limit and one on it. */
function drawn(): Bot {
  const bot = smallBot();
  const list = [1900, 2000, 2200].map((avstand) => ({ id: `M${avstand}`, input: { avstand } }));
  return { ...bot, name: 'Skolskjuts', cases: { ...bot.cases, list } };
}

/** As it is when exactly the limit is no longer enough. */
function stricter(bot: Bot): Bot {
  return JSON.parse(JSON.stringify(bot).replace('">=":', '">":')) as Bot;
}

interface Versions {
  readonly draft?: Bot;
  readonly versions?: readonly { readonly bot: Bot; readonly message: string; readonly name?: string }[];
  readonly pair?: Pair;
}

type AddressedProps = Omit<ComponentProps<typeof VersionsView>, 'pair' | 'onPair'> & {
  readonly first: Pair | undefined;
  readonly onAddress: (text: string) => void;
};

/** The view with an address that remembers, as the app has it. */
function Addressed({ first, onAddress, ...props }: AddressedProps) {
  const [pair, setPair] = useState(first);
  const go = (next: Pair) => {
    onAddress(pairText(next));
    setPair(next);
  };
  return <VersionsView {...props} pair={pair} onPair={go} />;
}

async function draw({ draft = drawn(), versions = [], pair }: Versions = {}) {
  const opened = await openDatabase(`versions-view-${databases++}`);
  if (opened.type !== 'opened') throw new Error('no database');
  let ids = 0;
  const store = createBotStore({
    database: opened.database,
    definitions,
    now: Date.now,
    newId: () => `id-${ids++}`,
  });
  const created = await store.createBot(draft, 'drawn');
  if (created.type !== 'opened') throw new Error('not created');
  const { id } = created.bot;
  for (const { bot, message, name = 'Kim' } of versions)
    await store.saveVersion(id, { bot: { ...bot, id }, message, by: { name, role: 'jurist' } });
  // A bot that has just been stored can be opened.
  const open = (await openBot(id, { store, definitions, timer: browserTimer, now: Date.now })) as OpenBot;
  const onOpenBot = vi.fn<(id: string) => void>();
  const addresses: string[] = [];
  render(
    <Surface>
      <Addressed
        first={pair}
        onAddress={(text) => addresses.push(text)}
        store={store}
        open={open}
        cases={{ list: draft.cases.list, areMade: false }}
        benchHref={(next) => `/bench/${pairText(next)}`}
        onOpenBot={onOpenBot}
        rescue={() => null}
        frame={({ actions, left, children }) => (
          <>
            <header>{actions}</header>
            <aside>{left?.content}</aside>
            <main>{children}</main>
          </>
        )}
      />
    </Surface>,
  );
  const timeline = async () => within(await screen.findByRole('list', { name: 'Versioner' }));
  return { store, id, open, onOpenBot, addresses, timeline, user: userEvent.setup() };
}

const two = () => ({
  draft: stricter(drawn()),
  versions: [
    { bot: drawn(), message: 'Minst gränsen' },
    { bot: stricter(drawn()), message: 'Mer än gränsen', name: 'Ali' },
  ],
});

async function saveVersion(user: ReturnType<typeof userEvent.setup>, message: string) {
  await user.click(await screen.findByRole('button', { name: 'Spara version' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Vad har du ändrat/ }), message);
  await user.click(dialog.getByRole('button', { name: 'Spara version' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

test('a first version is asked for, needs a message, and remembers who saved it', async () => {
  const { user, store, id } = await draw();
  await user.click(await screen.findByRole('button', { name: 'Spara version' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Spara version 1' }));
  await user.click(dialog.getByRole('button', { name: 'Spara version' }));
  expect(dialog.getByText('Skriv vad du har ändrat.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /Vad har du ändrat/ }), 'Första');
  await user.type(dialog.getByRole('textbox', { name: 'Ditt namn' }), 'Kim');
  await user.click(dialog.getByRole('button', { name: 'Spara version' }));
  expect(await screen.findByRole('button', { name: /Version 1.*Första.*Kim/ })).toBeTruthy();
  expect(await store.listVersions(id)).toMatchObject({ versions: [{ message: 'Första', author: 'Kim' }] });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click((await screen.findAllByRole('button', { name: /^Utkast/ }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Spara version' }));
  expect(await screen.findByRole('dialog', { name: 'Inget att spara' })).toBeTruthy();
});

test('one goes on from an earlier version, and the draft that it replaces is kept', async () => {
  const { user, store, id, open } = await draw();
  await saveVersion(user, 'Första');
  await user.click(await screen.findByRole('button', { name: /^Version 1.*Första/ }));
  const from = () => screen.findByRole('button', { name: 'Utgå från version 1' });
  await waitFor(async () => expect((await from()).getAttribute('aria-disabled')).toBe('true'));

  open.workspace.edit(renameBot, { name: 'Ändrad' });
  await open.autosave.flush();
  await waitFor(async () => expect((await from()).getAttribute('aria-disabled')).toBeNull());
  await user.click(await from());
  const dialog = within(await screen.findByRole('dialog', { name: 'Utgå från version 1?' }));
  await user.click(dialog.getByRole('button', { name: 'Utgå från version 1' }));
  await waitFor(() => expect(open.workspace.getState().history.bot.name).toBe('Skolskjuts'));
  expect(open.workspace.getState().history.past).toEqual([]);
  expect(await store.openDraft(id)).toMatchObject({ bot: { name: 'Skolskjuts' } });
  expect(await store.readVersion(id, 2)).toMatchObject({ bot: { name: 'Ändrad' } });
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  await waitFor(() => expect(open.workspace.getState().history.bot.name).toBe('Ändrad'));
  // What is edited from now on is saved upon the restored draft.
  open.workspace.edit(renameBot, { name: 'Efteråt' });
  expect(await open.autosave.flush()).toMatchObject({ type: 'saved' });
  expect(await store.openDraft(id)).toMatchObject({ bot: { name: 'Efteråt' } });
});

test('two versions are told apart in words; a changed rule is opened as it was and as it is', async () => {
  const { user } = await draw({ ...two(), pair: { before: 1, after: 2 } });
  const words = within(await screen.findByRole('region', { name: 'Ändringar i ord' }));
  expect(screen.getByRole('heading', { name: /Version 1/ })).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Version 2/ })).toBeTruthy();
  const change = await words.findByRole('button', { name: /Ändrad.*racker/ });
  expect(words.queryByText('Före')).toBeNull();
  await user.click(change);
  const [was, is] = words.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(was).toMatch(/minst/);
  expect(is).toMatch(/mer än/);
  expect(change.getAttribute('aria-current')).toBe('true');
});

test('the next change is gone to by keyboard, and after the last comes the first', async () => {
  const { user } = await draw({
    draft: drawn(),
    versions: [
      { bot: drawn(), message: 'Ett' },
      { bot: { ...stricter(drawn()), name: 'Ny' }, message: 'Två' },
    ],
    pair: { before: 1, after: 2 },
  });
  const words = within(await screen.findByRole('region', { name: 'Ändringar i ord' }));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(words.getAllByRole('button')[0]?.getAttribute('aria-current')).toBe('true'));
  await user.click(screen.getByRole('button', { name: 'Förra' }));
  await waitFor(() => expect(words.getAllByRole('button').at(-1)?.getAttribute('aria-current')).toBe('true'));
});

test('it is counted who gets another decision, and the test bench is led to with the same two', async () => {
  await draw({ ...two(), pair: { before: 1, after: 2 } });
  const who = within(await screen.findByRole('region', { name: 'Vilka får ett annat beslut?' }));
  expect(await who.findByText('1 av 3')).toBeTruthy();
  expect(who.getByRole('listitem').textContent).toMatch(/^1bifall blir avslag$/i);
  expect(who.getByRole('link', { name: 'Visa i provbänken' }).getAttribute('href')).toBe('/bench/1-2');
});

test('a row is chosen to be looked at, and by A to be held against; the pair is told to the address', async () => {
  const { user, timeline, addresses } = await draw({ ...two(), pair: { before: 1, after: 2 } });
  const rows = await timeline();
  await user.click(await rows.findByRole('button', { name: /^Utkast/ }));
  expect(addresses).toEqual(['1-draft']);
  rows.getByRole('button', { name: /^Version 2.*Mer än/ }).focus();
  await user.keyboard('a');
  expect(addresses.at(-1)).toBe('2-draft');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toMatch(/^Version 1/);
  await user.click(rows.getByRole('button', { name: 'Jämför med Version 2', pressed: true }));
  // Nothing is held against it: it is looked at alone.
  expect(addresses.at(-1)).toBe('draft');
  expect(screen.queryByRole('region', { name: 'Ändringar i ord' })).toBeNull();
});

test('the timeline is searched, and narrowed down by author; the draft stays', async () => {
  const { user, timeline } = await draw(two());
  const rows = await timeline();
  await rows.findByRole('button', { name: /^Version 2/ });
  await user.click(screen.getByRole('button', { name: 'Sök version' }));
  await user.type(screen.getByRole('searchbox', { name: 'Sök version' }), 'minst');
  await waitFor(() => expect(rows.queryByRole('button', { name: /^Version 2/ })).toBeNull());
  expect(rows.getByRole('button', { name: /^Version 1/ })).toBeTruthy();
  expect(rows.getByRole('button', { name: /^Utkast/ })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(await rows.findByRole('button', { name: /^Version 2/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Välj vilka som visas' }));
  await user.click(await screen.findByRole('combobox', { name: 'Sparad av', hidden: true }));
  await user.click(await screen.findByRole('option', { name: 'Ali', hidden: true }));
  await waitFor(() => expect(rows.queryByRole('button', { name: /^Version 1/ })).toBeNull());
  expect(screen.getByRole('button', { name: 'Välj vilka som visas, 1 val gjort' })).toBeTruthy();
});

test('a version is pinned, and found again among the pinned', async () => {
  const { user, timeline, store, id } = await draw(two());
  const rows = await timeline();
  (await rows.findByRole('button', { name: /^Version 1/ })).focus();
  await user.keyboard('p');
  await waitFor(async () =>
    expect(await store.listVersions(id)).toMatchObject({ versions: [{ pinned: true }, { pinned: false }] }),
  );
  await user.click(screen.getByRole('button', { name: 'Välj vilka som visas' }));
  await user.click(await screen.findByRole('switch', { name: 'Bara fästa', hidden: true }));
  await waitFor(() => expect(rows.queryByRole('button', { name: /^Version 2/ })).toBeNull());
  expect(rows.getByRole('button', { name: /^Version 1/ })).toBeTruthy();
});

test('a version is proposed, approved and put in use, each by somebody with a name', async () => {
  const { user, store, id } = await draw({ ...two(), pair: { before: 1, after: 2 } });
  await user.click(await screen.findByRole('button', { name: 'Föreslå version 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Föreslå version 2' }));
  await user.click(dialog.getByRole('button', { name: 'Föreslå version 2' }));
  expect(dialog.getByText('Skriv ditt namn.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: 'Ditt namn' }), 'Karin');
  await user.type(dialog.getByRole('textbox', { name: 'Din roll' }), 'chef');
  await user.click(dialog.getByRole('button', { name: 'Föreslå version 2' }));
  for (const step of ['Godkänn version 2', 'Sätt version 2 i drift']) {
    await user.click(await screen.findByRole('button', { name: step }));
    const next = within(await screen.findByRole('dialog', { name: step }));
    // The name is remembered.
    await user.click(next.getByRole('button', { name: step }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  expect(await screen.findByRole('button', { name: 'Avsluta version 2' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Version 2, i drift/ })).toBeTruthy();
  expect(screen.getByText(/^Godkänd .* av Karin, chef$/)).toBeTruthy();
  const by = { name: 'Karin', role: 'chef' };
  expect(await store.listVersions(id)).toMatchObject({
    versions: [
      { states: [] },
      {
        states: [
          { state: 'proposed', by },
          { state: 'approved', by },
          { state: 'inUse', by },
        ],
      },
    ],
  });
});

test('a version is made into a bot of its own', async () => {
  const { user, store, onOpenBot } = await draw({ ...two(), pair: { before: null, after: 1 } });
  await user.click(await screen.findByRole('button', { name: 'Fler val: Version 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Gör till en ny bot …', hidden: true }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ny bot av version 1' }));
  const name = dialog.getByRole('textbox', { name: 'Namn' });
  await user.clear(name);
  await user.type(name, 'Prov');
  await user.click(dialog.getByRole('button', { name: 'Gör en ny bot' }));
  await user.click(await screen.findByRole('button', { name: 'Öppna' }));
  expect(onOpenBot).toHaveBeenCalledTimes(1);
  const copy = await store.openDraft(onOpenBot.mock.calls[0]?.[0] ?? '');
  expect(copy).toMatchObject({ bot: { name: 'Prov', nodes: drawn().nodes } });
});

test('an address of versions that are not there shows what is usual', async () => {
  await draw({ ...two(), pair: { before: 8, after: 9 } });
  expect(await screen.findByRole('heading', { name: /Version 1/ })).toBeTruthy();
});
