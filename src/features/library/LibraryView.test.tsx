import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from '#storage/bot-store.ts';
import { type BotDatabase, openDatabase } from '#storage/database.ts';
import type { FrameSlots } from '#ui/frame-slots.ts';
import { Surface } from '#ui/Surface.tsx';
import { LibraryView } from './LibraryView.tsx';

let database: BotDatabase;
let store: BotStore;
let opened = 0;
const navigate = vi.fn<(path: string) => void>();
let user: ReturnType<typeof userEvent.setup>;

beforeEach(async () => {
  setLanguage('sv');
  localStorage.clear();
  user = userEvent.setup();
  navigate.mockClear();
  const result = await openDatabase(`library-${++opened}`);
  if (result.type !== 'opened') throw new Error('No database');
  ({ database } = result);
  let ids = 0;
  store = createBotStore({ database, definitions, now: Date.now, newId: () => `new${++ids}` });
});

afterEach(() => {
  database.close();
  vi.unstubAllGlobals();
});

function show() {
  const frame = ({ middle, children, aside }: FrameSlots) => (
    <>
      {middle}
      <main>{children}</main>
      <aside>{aside?.content}</aside>
    </>
  );
  render(
    <Surface>
      <LibraryView store={store} navigate={navigate} frame={frame} />
    </Surface>,
  );
}

const bot = (id: string, name: string): Bot => emptyBot(id, name, '2026-11-24');

async function names(): Promise<(string | null)[]> {
  const listed = await store.listBots();
  return listed.type === 'listed' ? listed.bots.map((one) => String(one.name)) : [];
}

test('before there is any bot one may open the sample, and comes to where it is run', async () => {
  const sample = await readFile('public/samples/skolskjuts.bot.json', 'utf8');
  vi.stubGlobal('fetch', async () => new Response(sample));
  show();
  await user.click(await screen.findByRole('button', { name: 'Öppna Skolskjuts' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith('/bot/skolskjuts/simulate'));
  expect(await screen.findByRole('heading', { name: 'Skolskjuts' })).toBeTruthy();
  expect(await screen.findByText('20 av 20 rätt')).toBeTruthy();
});

test('a sample that cannot be fetched is said, and nothing is stored', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  show();
  await user.click(await screen.findByRole('button', { name: 'Öppna Skolskjuts' }));
  expect(await screen.findByText('Exemplet gick inte att öppna')).toBeTruthy();
  expect(await names()).toEqual([]);
});

test('a new bot is stored with a name of its own, and opened to be drawn', async () => {
  await store.createBot(bot('a', 'Ny bot'), 'drawn');
  show();
  await user.click(await screen.findByRole('button', { name: 'Ny bot' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/bot\/.+\/build$/)));
  expect((await names()).sort()).toEqual(['Ny bot', 'Ny bot 2']);
});

test('a file that is no bot is named with what is wrong, and nothing is stored', async () => {
  show();
  await screen.findByRole('button', { name: 'Öppna en fil' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No file input');
  const file = new File([], 'trasig.bot.json', { type: 'application/json' });
  // jsdom's files have no text of their own.
  file.text = async () => '{"format": 99}';
  await user.upload(input, file);
  expect(await screen.findByText('Det gick inte att öppna trasig.bot.json')).toBeTruthy();
  expect(screen.getByText(/nyare Botverkstad \(format 99.*Ingenting har ändrats/)).toBeTruthy();
  expect(await names()).toEqual([]);
  expect(navigate).not.toHaveBeenCalled();
});

test('Ctrl K leads to the search, which narrows the list down by name', async () => {
  await store.createBot(bot('a', 'Skolskjuts'), 'drawn');
  await store.createBot(bot('b', 'Fakturor'), 'drawn');
  show();
  await screen.findByRole('heading', { name: 'Fakturor' });
  await user.keyboard('{Control>}k{/Control}skol');
  expect(screen.queryByRole('heading', { name: 'Fakturor' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'Skolskjuts' })).toBeTruthy();
  await user.keyboard('xx');
  await user.click(screen.getAllByRole('button', { name: 'Visa alla botar' }).at(-1) ?? document.body);
  expect(screen.getByRole('heading', { name: 'Fakturor' })).toBeTruthy();
});

// Without a layout a menu may count as scrolled out of sight: `hidden` finds it all the same.
test('a bot is deleted after a question, and comes back by undo', async () => {
  await store.createBot(bot('a', 'Skolskjuts'), 'drawn');
  await store.createBot(bot('b', 'Fakturor'), 'drawn');
  show();
  await user.click(await screen.findByRole('button', { name: 'Fler val för Skolskjuts' }));
  await user.click(await screen.findByRole('menuitem', { name: /Ta bort/, hidden: true }));
  const dialog = await screen.findByRole('dialog', { name: 'Ta bort Skolskjuts?' });
  await user.click(within(dialog).getByRole('button', { name: 'Ta bort boten' }));
  await waitFor(async () => expect(await names()).toEqual(['Fakturor']));
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  await waitFor(async () => expect((await names()).sort()).toEqual(['Fakturor', 'Skolskjuts']));
});

test('a copy gets a name that tells it from the original', async () => {
  await store.createBot(bot('a', 'Skolskjuts'), 'drawn');
  show();
  await user.click(await screen.findByRole('button', { name: 'Fler val för Skolskjuts' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Gör en kopia', hidden: true }));
  expect(await screen.findByRole('heading', { name: 'Skolskjuts, kopia' })).toBeTruthy();
});

test('a draft that cannot be read says so on its card, and the others are shown', async () => {
  await store.createBot(bot('a', 'Skolskjuts'), 'drawn');
  await store.createBot(bot('b', 'Fakturor'), 'drawn');
  await database.drafts.put({ botId: 'a', text: '{"format": 1' });
  show();
  expect(await screen.findByText('Går inte att läsa')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Fakturor' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Behöver ses över 1' })).toBeTruthy();
});

test('the list shows the same bots as lines of a table', async () => {
  await store.createBot(bot('a', 'Skolskjuts'), 'drawn');
  await store.saveVersion('a', {
    bot: bot('a', 'Skolskjuts'),
    message: 'Första',
    by: { name: 'Eva Lind', role: '' },
  });
  show();
  await user.click(await screen.findByRole('radio', { name: 'Lista' }));
  const row = screen.getByRole('row', { name: /Skolskjuts/ });
  expect(within(row).getByText('Eva Lind')).toBeTruthy();
  expect(within(row).getByText('Version 1')).toBeTruthy();
});
