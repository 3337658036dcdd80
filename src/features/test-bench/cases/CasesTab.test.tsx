import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { type BotStore, createBotStore } from '#storage/bot-store.ts';
import { type CaseSetStore, createCaseSetStore } from '#storage/case-set-store.ts';
import { openDatabase } from '#storage/database.ts';
import { createRunStore, type RunStore } from '#storage/run-store.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace, type Workspace } from '#workspace/workspace.ts';
import { BotDrawing } from '../../../../tests/support/bot.ts';
import { CasesTab } from '../CasesTab.tsx';

let workspace: Workspace;
let caseSets: CaseSetStore;
let runs: RunStore;
let store: BotStore;

beforeEach(async () => {
  setLanguage('sv');
  // What is seen of a table has no size where nothing is laid out.
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1600);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  const opened = await openDatabase(`cases-${Math.random()}`);
  if (opened.type !== 'opened') throw new Error('No database');
  let ids = 0;
  const surroundings = {
    database: opened.database,
    definitions,
    now: Date.now,
    newId: () => `new${++ids}`,
  };
  const bot = new BotDrawing()
    .field('avstandM')
    .field('vaxelvis', 'yesNo')
    .start('avstandM', 'vaxelvis')
    .outcome('ja', 'FORSLAG_BIFALL')
    .way('start', 'ja')
    .case({ id: 'S1', input: { avstandM: 900 }, expected: { outcome: 'FORSLAG_BIFALL' } })
    .case({ id: 'S2', input: { vaxelvis: true } })
    .case({ id: 'S3' }).bot;
  store = createBotStore(surroundings);
  await store.createBot(bot, 'drawn');
  caseSets = createCaseSetStore(surroundings);
  runs = createRunStore(surroundings);
  workspace = createWorkspace({ bot, definitions, now: Date.now });
});

function draw() {
  const nothing = () => undefined;
  render(
    <Surface>
      <CasesTab
        botId="bot"
        workspace={workspace}
        caseSets={caseSets}
        runs={runs}
        store={store}
        onTab={nothing}
        onOpenStep={nothing}
        onSimulate={nothing}
      />
    </Surface>,
  );
  return userEvent.setup();
}

const cases = () => workspace.getState().history.bot.cases.list;

/** The cell of a case under a heading. */
function cell(id: string, heading: string): HTMLElement {
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
  const row = screen.getAllByRole('row').find((each) => within(each).queryByText(id));
  const found = row && within(row).getAllByRole('gridcell')[heads.indexOf(heading)];
  if (!found) throw new Error(`No cell ${id} ${heading}`);
  return found;
}

test('a cell is edited in place, by keys alone, and undone as one edit', async () => {
  const user = draw();
  await user.click(cell('S1', 'avstandM'));
  await user.keyboard('{Enter}');
  const field = screen.getByRole('textbox', { name: 'avstandM, S1' });
  await user.clear(field);
  await user.type(field, '1 200{Enter}');
  expect(cases()[0]?.input).toEqual({ avstandM: 1200 });
  expect(document.activeElement).toBe(cell('S2', 'avstandM'));
  workspace.undo();
  expect(cases()[0]?.input).toEqual({ avstandM: 900 });
});

test('what cannot stand in a cell is said, and Escape leaves it as it was', async () => {
  const user = draw();
  await user.click(cell('S1', 'avstandM'));
  await user.keyboard('långt{Enter}');
  expect(screen.getByRole('textbox', { name: 'avstandM, S1' }).getAttribute('aria-invalid')).toBe('true');
  screen.getByText(/långt/);
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(cell('S1', 'avstandM'));
  expect(cases()[0]?.input).toEqual({ avstandM: 900 });
});

test('rows from a spreadsheet are pasted as one edit, and those below the last are new cases', async () => {
  const user = draw();
  await user.click(cell('S2', 'avstandM'));
  await user.paste('5\tnej\n6\tja\n7\tja');
  expect(cases().map(({ id, input }) => [id, input])).toEqual([
    ['S1', { avstandM: 900 }],
    ['S2', { avstandM: 5, vaxelvis: false }],
    ['S3', { avstandM: 6, vaxelvis: true }],
    ['S4', { avstandM: 7, vaxelvis: true }],
  ]);
  await screen.findByText('Klistrade in: 2 ändrade och 1 nya fall.');
  workspace.undo();
  expect(cases()).toHaveLength(3);
});

test('only cases without an expected outcome are shown when that is asked for', async () => {
  const user = draw();
  within(cell('S2', 'Väntat utfall')).getByText('Väntat utfall saknas – fyll i');
  await user.click(screen.getByRole('combobox', { name: 'Väntat utfall' }));
  await user.click(await screen.findByRole('option', { name: 'Saknar väntat utfall', hidden: true }));
  screen.getByText('2 av 3');
  expect(screen.queryByText('S1')).toBeNull();
});

test('marked rows are tagged, copied and removed', async () => {
  const user = draw();
  await user.click(cell('S1', 'Resultat'));
  await user.click(screen.getByRole('button', { name: 'Sätt märkord' }));
  await user.type(screen.getByRole('textbox', { name: 'Märkord' }), 'gräns{Enter}');
  expect(cases()[0]?.tags).toEqual(['gräns']);
  await user.click(screen.getByRole('button', { name: 'Gör kopior' }));
  expect(cases().map(({ id }) => id)).toEqual(['S1', 'S4', 'S2', 'S3']);
  await user.click(screen.getByRole('button', { name: 'Ta bort' }));
  expect(cases().map(({ id }) => id)).toEqual(['S4', 'S2', 'S3']);
});

test('a number that may be a real person’s is hidden, stops the download, and is exchanged as one edit', async () => {
  const user = draw();
  await user.click(cell('S1', 'Namn'));
  await user.keyboard('ring 19640823-3234{Enter}');
  await screen.findByText(/Ett testfall har personnummer/);
  expect(screen.queryByText(/3234/)).toBeNull();
  screen.getByRole('button', {
    name: 'Ladda ner',
    description: 'Avgör först vad som gäller för personnumren.',
  });
  await user.click(screen.getByRole('button', { name: 'Byt mot testnummer' }));
  expect(cases()[0]?.name).toMatch(/^ring 19640823-9[89]\d\d$/);
  expect(cases()[0]?.name).not.toContain('3234');
});
