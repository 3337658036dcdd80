import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import type { System } from '#flow/system.ts';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { createSystemStore, type SystemStore } from '#storage/system-store.ts';
import type { FrameSlots } from '#ui/frame-slots.ts';
import { Surface } from '#ui/Surface.tsx';
import { RegisterView } from './RegisterView.tsx';
import { SystemPageView } from './SystemPageView.tsx';

let store: BotStore;
let systems: SystemStore;
const navigate = vi.fn<(path: string) => void>();

beforeEach(async () => {
  setLanguage('sv');
  navigate.mockClear();
  const opened = await openDatabase(`register-${Math.random()}`);
  if (opened.type !== 'opened') throw new Error('No database');
  const surroundings = { database: opened.database, definitions, now: Date.now, newId: () => 'x' };
  store = createBotStore(surroundings);
  systems = createSystemStore(surroundings);
});

const frame = ({ middle, actions, aside, children }: FrameSlots) => (
  <>
    {middle}
    {actions}
    <main>{children}</main>
    <aside>{aside?.content}</aside>
  </>
);

function drawAll() {
  render(
    <Surface>
      <RegisterView store={store} systems={systems} navigate={navigate} frame={frame} />
    </Surface>,
  );
  return userEvent.setup();
}

function drawOne(id: string) {
  render(
    <Surface>
      <SystemPageView
        id={id}
        store={store}
        systems={systems}
        navigate={navigate}
        frame={(_, slots) => frame(slots)}
      />
    </Surface>,
  );
  return userEvent.setup();
}

const people: System = {
  id: 'navet',
  name: 'Navet',
  channel: 'api',
  owner: 'Skatteverket',
  changesPerYear: 1,
  operations: [],
};
const map: System = { id: 'karta', name: 'Karta', channel: 'screen', availability: 99.5, operations: [] };

test('an empty register says where systems come from, and takes one that is entered', async () => {
  const user = drawAll();
  await screen.findByRole('heading', { name: 'Inga system än' });
  await user.click(screen.getByRole('button', { name: 'Nytt system' }));
  await user.type(await screen.findByRole('textbox', { name: 'Namn' }), 'Arkivet');
  await user.click(screen.getByRole('button', { name: 'Lägg till' }));
  await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith(expect.stringMatching(/^\/systems\/system-/)));
  expect(await systems.listSystems()).toMatchObject({
    systems: [{ name: 'Arkivet', channel: 'api', version: 1, operations: 0 }],
  });
});

test('each system tells what one asks before building on it, and a search finds it by who answers for it', async () => {
  await store.createBot({ ...emptyBot('b', 'Skolskjuts', '2026-09-01'), systems: [people, map] }, 'file');
  const user = drawAll();
  await screen.findByRole('row', { name: 'Navet API Skatteverket 1 gång per år vet inte Version 1 1' });
  expect(screen.getByRole('row', { name: 'Karta skärm vet inte vet inte 99,5 % Version 1 1' })).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), 'skatte');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  await user.type(screen.getByRole('searchbox'), 'x');
  await user.click(screen.getAllByRole('button', { name: 'Visa alla' }).at(-1) ?? document.body);
  expect(screen.getAllByRole('row')).toHaveLength(3);
});

test('a system in use is not removed, one that is not can be put back', async () => {
  await store.createBot({ ...emptyBot('b', 'Skolskjuts', '2026-09-01'), systems: [people] }, 'file');
  const user = drawOne('navet');
  const remove = async () => {
    await user.click(await screen.findByRole('button', { name: 'Fler val för Navet' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ta bort ur registret', hidden: true }));
  };
  await remove();
  expect(await screen.findByText('Det används av Skolskjuts. Ta bort det där först.')).toBeTruthy();
  await store.deleteBot('b');
  await remove();
  await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/systems'));
  expect(await systems.listSystems()).toMatchObject({ systems: [] });
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  await vi.waitFor(async () =>
    expect(await systems.listSystems()).toMatchObject({ systems: [{ id: 'navet' }] }),
  );
});

test('an address to a system that is not there says so', async () => {
  drawOne('inget');
  expect(await screen.findByRole('heading', { name: 'Systemet finns inte i registret' })).toBeTruthy();
});
