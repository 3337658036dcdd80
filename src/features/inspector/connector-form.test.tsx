import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { graphOf } from '#flow/graph.ts';
import type { System } from '#flow/system.ts';
import { setLanguage } from '#i18n/engine.ts';
import { type RegisteredSystems, RegisteredSystemsContext } from '#nodes/connector/registered-systems.ts';
import { definitions } from '#nodes/definitions.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace } from '#workspace/workspace.ts';
import { BotDrawing } from '../../../tests/support/bot.ts';
import { Inspector } from './Inspector.tsx';

// Finding by role in a whole form is slow in jsdom, above all on a machine with other work.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => {
  setLanguage('sv');
  registerRoomMessages();
  // jsdom loads no fonts; a text area that grows listens for them.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
});

function draw(chosen: string, register?: RegisteredSystems) {
  const amount = { key: 'belopp', label: 'Belopp', type: { kind: 'integer' as const } };
  const { bot } = new BotDrawing()
    .field('summa')
    .field('namn', 'text')
    .system({
      id: 'eko',
      name: 'Ekonomisystemet',
      channel: 'screen',
      operations: [
        { id: 'boka', name: 'Bokför', inputs: [amount], outputs: [], failures: [], writes: true },
        { id: 'makulera', name: 'Makulera', inputs: [], outputs: [], failures: [], writes: true },
      ],
    })
    .start('summa', 'namn')
    .node('bokfor', 'connector', { system: 'eko', operation: 'boka', inputs: [], outputs: [] })
    .node('angrar', 'connector', { system: 'eko', operation: 'makulera', inputs: [], outputs: [] })
    .outcome('klar', 'VIDARE')
    .way('start', 'bokfor')
    .way('bokfor.ok', 'angrar')
    .way('angrar.ok', 'klar');
  let now = 0;
  const workspace = createWorkspace({ bot, definitions, now: () => now });
  workspace.select({ nodes: [chosen], edges: [] });
  render(
    <Surface>
      {/* jsdom has no layout: without this a list counts as scrolled out of sight, and is hidden. */}
      <MantineProvider env="test">
        <RegisteredSystemsContext value={register}>
          <Inspector workspace={workspace} />
        </RegisteredSystemsContext>
      </MantineProvider>
    </Surface>,
  );
  return {
    workspace,
    user: userEvent.setup(),
    past: () => workspace.getState().history.past.length,
    data: () => graphOf(workspace.getState().history.bot).node(chosen)?.data,
    later: () => {
      now += 10_000;
    },
  };
}

test('a takeover card is written by keyboard, field by field, and the failure has a plan', async () => {
  const { user, data, past, later, workspace } = draw('bokfor');
  expect(screen.getByText(/Ingen väg och ingen plan/)).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Skriv övertagandekort' }).focus());
  await user.keyboard('{Enter}');
  const who = screen.getByRole('textbox', { name: 'Vem tar över' });
  expect(document.activeElement).toBe(who);
  later();
  await user.keyboard('Ekonomiassistenten');
  expect(past()).toBe(2);
  expect(screen.queryByText(/Ingen väg och ingen plan/)).toBeNull();
  expect(screen.getByText(/en person tar över enligt kortet/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Inom, timmar' }), '4');
  await user.type(screen.getByRole('textbox', { name: 'Gör så här' }), 'Bokför för hand.');
  expect(data()).toMatchObject({
    takeover: {
      who: 'Ekonomiassistenten',
      where: 'Ekonomisystemet',
      withinHours: 4,
      todo: 'Bokför för hand.',
    },
  });
  later();
  await user.click(screen.getByRole('button', { name: 'Ta bort kortet' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Skriv övertagandekort' }));
  act(() => workspace.undo());
  expect(data()).toMatchObject({ takeover: { withinHours: 4 } });
});

test('a step tries again as often and with such waits as it is told, and says when', async () => {
  const { user, data } = draw('bokfor');
  await user.click(screen.getByRole('checkbox', { name: /Försök igen/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Vänta längre för varje gång' }));
  expect(screen.getByText(/Försöker igen efter/).textContent?.replaceAll('\u00a0', ' ')).toBe(
    'Försöker igen efter 30 s, 60 s och 120 s.',
  );
  expect(data()).toMatchObject({ retries: { times: 3, waitSeconds: 30, factor: 2 } });
  await user.type(screen.getByRole('textbox', { name: 'Väntar högst, sekunder' }), '5');
  expect(data()).toMatchObject({ timeoutSeconds: 5 });
  await user.click(screen.getByRole('checkbox', { name: /Försök igen/ }));
  expect(data()).not.toHaveProperty('retries');
});

test('a step undoes an earlier one that writes, and keeps its plan when it gets another operation', async () => {
  const { user, data } = draw('angrar');
  await user.click(screen.getByRole('combobox', { name: 'Steget som ångras' }));
  await user.click(await screen.findByRole('option', { name: 'bokfor' }));
  expect(data()).toMatchObject({ undoes: 'bokfor' });
  await user.click(screen.getByRole('combobox', { name: 'System och åtgärd' }));
  await user.click(await screen.findByRole('option', { name: 'Ekonomisystemet: Bokför' }));
  expect(data()).toMatchObject({ operation: 'boka', undoes: 'bokfor' });
});

test('a value is dragged to the row that it fits, in one edit', () => {
  const { data, past } = draw('bokfor');
  const values = within(screen.getByRole('list', { name: 'Dra en uppgift till sin rad', hidden: true }));
  expect(values.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual([
    'summa',
  ]);
  const row = screen.getByText('Belopp').closest('li');
  const value = values.getByText('summa');
  if (!row) throw new Error('no row');
  const dataTransfer = { setData: () => undefined, effectAllowed: 'none' };
  fireEvent.dragStart(value, { dataTransfer });
  fireEvent.dragOver(row);
  fireEvent.drop(row);
  expect(data()).toMatchObject({ inputs: [{ input: 'belopp', expression: { var: 'summa' } }] });
  expect(past()).toBe(1);
});

test('a system of the register is added and used by the step in one edit', async () => {
  const people: System = {
    id: 'navet',
    name: 'Navet',
    channel: 'api',
    version: 3,
    operations: [
      {
        id: 'hitta',
        name: 'Hitta',
        inputs: [{ key: 'namn', label: 'Namn', type: { kind: 'text' } }],
        outputs: [],
        failures: [],
      },
    ],
  };
  const { operations: _, ...facts } = people;
  const entry = { ...facts, version: 3, operations: 1, changed: 0, fingerprint: '' };
  const { user, data, past, workspace } = draw('bokfor', {
    systems: [{ ...entry, id: 'eko' }, entry],
    read: async () => people,
  });
  await user.click(screen.getByRole('button', { name: 'Lägg till från registret' }));
  const offered = await screen.findAllByRole('menuitem');
  expect(offered.map((item) => item.textContent)).toEqual(['Navet']);
  await user.click(screen.getByRole('menuitem', { name: 'Navet' }));
  await vi.waitFor(() =>
    expect(data()).toMatchObject({
      system: 'navet',
      operation: 'hitta',
      inputs: [{ input: 'namn', expression: { var: 'namn' } }],
    }),
  );
  expect(workspace.getState().history.bot.systems[1]).toBe(people);
  expect(past()).toBe(1);
  expect(screen.queryByRole('button', { name: 'Lägg till från registret' })).toBeNull();
});
