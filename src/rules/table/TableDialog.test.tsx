import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { expressionMessages } from '#expression/messages.ts';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import { Surface } from '#ui/Surface.tsx';
import type { DecisionTable } from './decision-table.ts';
import { TableDialog } from './TableDialog.tsx';

vi.setConfig({ testTimeout: 30_000 });

const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-11-24'),
  fields: [
    {
      key: 'arskurs',
      label: 'Årskurs',
      type: { kind: 'choice', choices: ['F', '1', '2'].map((value) => ({ value, label: value })) },
    },
    { key: 'avstand', label: 'Avstånd', type: { kind: 'integer' }, unit: 'm' },
    { key: 'skjuts', label: 'Skolskjuts', type: { kind: 'yesNo' } },
  ],
};

const table: DecisionTable = {
  hitPolicy: 'first',
  inputs: [
    { id: 'i1', expression: { var: 'arskurs' } },
    { id: 'i2', expression: { var: 'avstand' } },
  ],
  outputs: [{ id: 'o1', field: 'skjuts' }],
  rows: [
    {
      id: 'r1',
      inputs: [{ is: 'F' }, { from: 2000 }],
      outputs: [{ value: true }],
      sources: ['Riktlinjer 3.1'],
    },
    { id: 'r2', inputs: [{ in: ['1', '2'] }, null], outputs: [{ value: false }], sources: [] },
  ],
};

beforeAll(() => {
  setLanguage('sv');
  registerMessages(expressionMessages);
});

interface Made {
  table: DecisionTable;
  readonly edits: DecisionTable[];
}

function Held({ made }: { readonly made: Made }) {
  const [now, setNow] = useState(made.table);
  return (
    <TableDialog
      name="Gränser"
      table={now}
      bot={bot}
      onChange={(changed) => {
        made.table = changed;
        made.edits.push(changed);
        setNow(changed);
      }}
      chooseField={({ label, field }) => <span>{field ?? label}</span>}
      onClose={() => undefined}
    />
  );
}

async function draw(start: DecisionTable = table) {
  const made: Made = { table: start, edits: [] };
  render(
    <Surface>
      {/* jsdom has no layout: without this a list counts as scrolled out of sight, and is hidden. */}
      <MantineProvider env="test">
        <Held made={made} />
      </MantineProvider>
    </Surface>,
  );
  const cell = (name: string | RegExp) => screen.getByRole('gridcell', { name });
  // The dialog takes the focus a moment after it is drawn.
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('gridcell'));
  return {
    made,
    user: userEvent.setup(),
    cell,
    problems: () => screen.getByRole('region', { name: /se över|Inga|sak/ }),
  };
}

test('a gap is told of with a case that shows it, and is gone when a row is added for it by keyboard', async () => {
  const { made, user, cell, problems } = await draw();
  expect(within(problems()).getByText('Årskurs F, 1 999 m: ingen rad gäller.')).toBeTruthy();
  cell('Rad 2, Årskurs: 1, 2').focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(document.activeElement).toBe(cell('Rad 3, Årskurs: –'));
  await user.keyboard('f{Tab}mindre än 2 000{Tab}nej{Enter}');
  expect(made.table.rows[2]).toMatchObject({
    inputs: [{ is: 'F' }, { below: 2000 }],
    outputs: [{ value: false }],
  });
  expect(within(problems()).queryByText(/ingen rad gäller/)).toBeNull();
  // A row and its three cells: each one an edit that can be undone.
  expect(made.edits).toHaveLength(4);
});

test('what cannot be read stays as it was written, with the reason, and leads there from the list', async () => {
  const { made, user, cell, problems } = await draw();
  cell(/^Rad 1, Avstånd: minst 2.000$/).focus();
  await user.keyboard('lagom');
  expect(screen.getByRole('status').textContent).toContain('Skriv ett heltal');
  await user.keyboard('{Enter}');
  expect(made.table.rows[0]?.inputs[1]).toEqual({ text: 'lagom' });
  expect(document.activeElement).toBe(cell('Rad 2, Avstånd: –'));
  await user.click(
    within(problems()).getByRole('button', { name: /Rad 1, Avstånd: ”lagom” går inte att läsa/ }),
  );
  expect(document.activeElement).toBe(cell('Rad 1, Avstånd: lagom'));
  await user.keyboard('{F2}{Escape}');
  expect(made.edits).toHaveLength(1);
  await user.keyboard('{Delete}');
  expect(made.table.rows[0]?.inputs[1]).toBeNull();
});

test('arrow keys, Home, End and Tab move, and Tab past the last cell leaves the grid', async () => {
  const { user, cell } = await draw();
  cell('Rad 1, Årskurs: F').focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(document.activeElement).toBe(cell('Rad 2, Avstånd: –'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(cell('Rad 2, Anteckning:'));
  await user.keyboard('{Tab}');
  expect(document.activeElement?.getAttribute('role')).not.toBe('gridcell');
  cell('Rad 1, Årskurs: F').focus();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fler val för rad 1' }));
});

test('rows are moved by Alt and an arrow, and copied and removed from their menu', async () => {
  const { made, user, cell } = await draw();
  cell('Rad 1, Årskurs: F').focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(made.table.rows.map(({ id }) => id)).toEqual(['r2', 'r1']);
  await user.click(screen.getByRole('button', { name: 'Fler val för rad 2' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Gör en kopia' }));
  expect(made.table.rows).toHaveLength(3);
  expect(made.table.rows[2]?.inputs).toEqual(table.rows[0]?.inputs);
  await user.click(screen.getByRole('button', { name: 'Fler val för rad 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ta bort raden' }));
  expect(made.table.rows.map(({ id }) => id)).not.toContain('r2');
});

test('cells are pasted from a spreadsheet, with rows added for them, and copied to one', async () => {
  const { made, cell } = await draw();
  fireEvent.paste(cell('Rad 1, Årskurs: F'), {
    clipboardData: { getData: () => '1\t>= 3000\tja\r\n2\t–\tnej\r\n' },
  });
  expect(made.table.rows.map(({ inputs }) => inputs)).toEqual([
    [{ is: '1' }, { from: 3000 }],
    [{ is: '2' }, null],
  ]);
  const setData = vi.fn();
  fireEvent.click(cell('Rad 1, Årskurs: 1'));
  fireEvent.click(cell('Rad 2, Avstånd: –'), { shiftKey: true });
  fireEvent.copy(cell('Rad 2, Avstånd: –'), { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledWith('text/plain', '1\tminst 3\u00A0000\n2\t–');
});

test('a column is added, moved with its cells, and removed', async () => {
  const { made, user } = await draw();
  await user.click(screen.getByRole('button', { name: 'Lägg till fråga' }));
  expect(made.table.inputs).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Fler val för kolumnen Avstånd' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Flytta åt vänster' }));
  expect(made.table.inputs.map(({ expression }) => expression)).toEqual([
    { var: 'avstand' },
    { var: 'arskurs' },
    null,
  ]);
  expect(made.table.rows[0]?.inputs.slice(0, 2)).toEqual([{ from: 2000 }, { is: 'F' }]);
  await user.click(screen.getByRole('button', { name: 'Fler val för kolumnen Kolumn 3' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ta bort kolumnen' }));
  expect(made.table.inputs).toHaveLength(2);
});

test('a table of a thousand rows draws those in sight', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    id: `r${index}`,
    inputs: [{ is: 'F' }, { is: index }],
    outputs: [{ value: true }],
    sources: [],
  }));
  await draw({ ...table, rows });
  expect(screen.getAllByRole('gridcell').length).toBeLessThan(500);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001');
});
