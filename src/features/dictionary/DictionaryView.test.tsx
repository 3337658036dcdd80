import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { editingMessages } from '#editing/messages.ts';
import { type Bot, currentFormat } from '#flow/bot.ts';
import type { System } from '#flow/system.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { createSystemStore, type SystemStore } from '#storage/system-store.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace } from '#workspace/workspace.ts';
import { DictionaryView } from './DictionaryView.tsx';

registerMessages(editingMessages);

let systems: SystemStore;
let bots: BotStore;
beforeEach(async () => {
  setLanguage('sv');
  const opened = await openDatabase(`dictionary-${Math.random()}`);
  if (opened.type !== 'opened') throw new Error('No database');
  const surroundings = { database: opened.database, definitions, now: Date.now, newId: () => 'x' };
  systems = createSystemStore(surroundings);
  bots = createBotStore(surroundings);
});

const at = { x: 0, y: 0 };
const bot: Bot = {
  format: currentFormat,
  id: 'b',
  name: 'Skolskjuts',
  fields: [
    { key: 'avstandM', label: 'Avstånd till skolan', type: { kind: 'integer' }, unit: 'm' },
    { key: 'arskurs', label: 'Årskurs', type: { kind: 'text' } },
  ],
  parameters: [
    {
      key: 'grans',
      label: 'Gräns',
      unit: 'm',
      type: { kind: 'table', keyLabel: 'årskurs', values: { kind: 'integer' } },
      periods: [{ validFrom: '2025-07-01', value: { '1': 2000, '2': 2000 } }],
    },
  ],
  systems: [],
  nodes: [
    { id: 's', kind: 'start', name: 'Ansökan', position: at, data: { source: '', fields: ['avstandM'] } },
    {
      id: 'd',
      kind: 'decision',
      name: 'Räcker avståndet?',
      position: at,
      data: {
        branches: [
          {
            id: 'ja',
            name: 'Ja',
            condition: { '>=': [{ var: 'avstandM' }, { var: 'param.grans.2' }] },
            sources: [],
          },
        ],
        otherwise: { name: 'Nej' },
        main: null,
        unanswered: false,
      },
    },
  ],
  edges: [],
  cases: { base: { date: '2026-09-01', input: { avstandM: 2500 } }, list: [] },
};

function draw(drawn = bot) {
  // The clock stands, so that typing is as fast here as it is by hand.
  const workspace = createWorkspace({ bot: drawn, definitions, now: () => 0 });
  const onGoTo = vi.fn<(node: string) => void>();
  render(
    <Surface>
      <DictionaryView
        workspace={workspace}
        systems={systems}
        onGoTo={onGoTo}
        frame={({ actions, aside, children }) => (
          <>
            {actions}
            {children}
            <aside>{aside?.content}</aside>
          </>
        )}
      />
    </Surface>,
  );
  const current = () => workspace.getState().history.bot;
  return { user: userEvent.setup(), current, onGoTo };
}

test('a limit in a table is changed in place, and one undo takes the typing back', async () => {
  const { user, current } = draw();
  await user.click(screen.getByRole('tab', { name: /Gränser/ }));
  const cell = screen.getByRole<HTMLInputElement>('textbox', { name: 'Gräns, årskurs 2' });
  await user.clear(cell);
  await user.type(cell, '2100');
  expect(current().parameters[0]?.periods[0]?.value).toEqual({ '1': 2000, '2': 2100 });
  await user.click(screen.getByRole('button', { name: 'Ångra: ändra Gräns' }));
  expect(current()).toBe(bot);
  expect(cell.value).toBe('2\u00A0000');
});

test('the rows of a table stand in the order of the choices that are its keys', async () => {
  const choices = ['F', '1', '2'].map((value) => ({ value, label: value }));
  const [field, limit] = [bot.fields[1], bot.parameters[0]];
  if (!field || !limit) throw new Error('Not there');
  const value = { F: 1000, '1': 2000, '2': 2000 };
  const { user } = draw({
    ...bot,
    fields: [{ ...field, type: { kind: 'choice', choices } }],
    parameters: [{ ...limit, periods: [{ validFrom: '2025-07-01', value }] }],
  });
  await user.click(screen.getByRole('tab', { name: /Gränser/ }));
  const keys = screen.getAllByRole<HTMLInputElement>('textbox', { name: /årskurs på rad/ });
  expect(keys.map((key) => key.value)).toEqual(['F', '1', '2']);
});

test('typing in two places of a field is two edits, each with an undo of its own', async () => {
  const { user, current } = draw();
  await user.click(screen.getByRole('button', { name: 'Årskurs' }));
  await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'en');
  await user.type(screen.getByRole('textbox', { name: /Förklaring/ }), 'Läsåret');
  await user.click(screen.getByRole('button', { name: /^Ångra/ }));
  expect(current().fields[1]).toEqual({ key: 'arskurs', label: 'Årskursen', type: { kind: 'text' } });
});

test('a field tells where it is used, and leads there', async () => {
  const { user, onGoTo } = draw();
  await user.click(screen.getByRole('button', { name: 'Avstånd till skolan' }));
  const uses = within(screen.getByRole('region', { name: 'Används i' }));
  expect(uses.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Ansökan tar in',
    'Räcker avståndet? läser i en regel',
  ]);
  await user.click(uses.getByRole('button', { name: 'Räcker avståndet?' }));
  expect(onGoTo).toHaveBeenCalledWith('d');
});

test('a new key is written into rules and cases when the field is left', async () => {
  const { user, current } = draw();
  await user.click(screen.getByRole('button', { name: 'Avstånd till skolan' }));
  const key = screen.getByRole('textbox', { name: 'Nyckel', hidden: true });
  await user.clear(key);
  await user.type(key, 'arskurs{Enter}');
  expect(screen.getByText('Nyckeln arskurs är upptagen. Välj en annan.')).toBeTruthy();
  await user.clear(key);
  await user.type(key, 'meter{Enter}');
  expect(current().cases.base.input).toEqual({ meter: 2500 });
  expect(JSON.stringify(current().nodes)).not.toContain('avstandM');
});

test('a field in use is removed only after a question that names the steps; one that is not, at once', async () => {
  const { user, current } = draw();
  await user.click(screen.getByRole('button', { name: 'Avstånd till skolan' }));
  await user.click(screen.getByRole('button', { name: 'Ta bort uppgiften' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ta bort Avstånd till skolan?' }));
  expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Ansökan',
    'Räcker avståndet?',
  ]);
  await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
  expect(current()).toBe(bot);
  await user.click(screen.getByRole('button', { name: 'Årskurs' }));
  await user.click(screen.getByRole('button', { name: 'Ta bort uppgiften' }));
  expect(current().fields.map((field) => field.key)).toEqual(['avstandM']);
});

test('a missing value in the base case is a choice of its own', async () => {
  const { user, current } = draw();
  await user.click(screen.getByRole('tab', { name: 'Grundfallet' }));
  await user.clear(screen.getByRole('textbox', { name: 'Avstånd till skolan' }));
  expect(current().cases.base.input).toEqual({ avstandM: null });
});

const map: System = {
  id: 'karta',
  name: 'Kartan',
  channel: 'api',
  operations: [
    {
      id: 'mat',
      name: 'Mät skolvägen',
      inputs: [{ key: 'adress', label: 'Adress', type: { kind: 'text' } }],
      outputs: [{ key: 'avstandM', label: 'Avstånd', type: { kind: 'integer' } }],
      failures: [],
    },
  ],
};

test('a system whose register has a newer contract says so, shows the difference, and takes it with one undo', async () => {
  const created = await bots.createBot({ ...bot, systems: [map] }, 'file');
  if (created.type !== 'opened') throw new Error('Not created');
  const [copy] = created.bot.systems;
  const next: System = {
    ...map,
    operations: map.operations.map((operation) => ({
      ...operation,
      failures: [{ id: 'notFound', name: 'Adressen hittas inte' }],
    })),
  };
  await systems.saveContract({ system: next, message: 'Ett fel till', author: '' }, 1);
  const { user, current } = draw(created.bot);
  await user.click(screen.getByRole('tab', { name: /System/ }));
  expect(await screen.findByText('Registret har kontraktsversion 2, boten är byggd på 1')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Visa skillnaden' }));
  const difference = within(
    await screen.findByRole('dialog', { name: 'Från botens kontrakt till version 2' }),
  );
  expect(difference.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'nyttNytt fel: Adressen hittas inte.',
  ]);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Ta version 2' }));
  expect(current().systems[0]).toEqual({ ...next, version: 2 });
  expect(await screen.findByText(/Samma som kontraktsversion 2/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Ångra/ }));
  expect(current().systems[0]).toEqual(copy);
});

test('a contract that is changed in the bot is saved to the register as its next', async () => {
  const created = await bots.createBot({ ...bot, systems: [map] }, 'file');
  if (created.type !== 'opened') throw new Error('Not created');
  const { user, current } = draw(created.bot);
  await user.click(screen.getByRole('tab', { name: /System/ }));
  await user.type(screen.getByRole('textbox', { name: 'Ansvarig' }), 'Kartenheten');
  expect(
    await screen.findByText('Boten har ändrat kontraktet sedan version 1, registret har version 1'),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Spara till registret' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Spara som kontraktsversion 2' }));
  expect(dialog.getByText('Ansvarig var saknas och är Kartenheten.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: 'Vad har ändrats, och varför?' }), 'Ny ansvarig');
  await user.click(dialog.getByRole('button', { name: 'Spara kontraktet' }));
  expect(await screen.findByText(/Samma som kontraktsversion 2/)).toBeTruthy();
  expect(current().systems[0]).toMatchObject({ owner: 'Kartenheten', version: 2 });
  expect(await systems.readContract('karta')).toMatchObject({
    version: { number: 2, message: 'Ny ansvarig', system: { owner: 'Kartenheten' } },
  });
});

test('a system of the register that the bot lacks is added from it', async () => {
  await systems.saveContract({ system: map, message: '', author: '' }, 0);
  const { user, current } = draw();
  await user.click(screen.getByRole('tab', { name: /System/ }));
  await user.click(await screen.findByRole('button', { name: 'Lägg till från registret' }));
  await user.click(await screen.findByRole('menuitem', { name: /Kartan/ }));
  expect(await screen.findByText(/Samma som kontraktsversion 1/)).toBeTruthy();
  expect(current().systems).toEqual([{ ...map, version: 1 }]);
  expect(screen.queryByRole('button', { name: 'Lägg till från registret' })).toBeNull();
});
