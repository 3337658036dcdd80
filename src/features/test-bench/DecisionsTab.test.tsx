import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import '#i18n/later-texts.ts';
import { definitions } from '#nodes/definitions.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { createCaseSetStore } from '#storage/case-set-store.ts';
import { type BotDatabase, openDatabase } from '#storage/database.ts';
import { createRunStore } from '#storage/run-store.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace } from '#workspace/workspace.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import { LocalWorker } from '../../../tests/support/local-worker.ts';
import { DecisionsTab } from './DecisionsTab.tsx';

beforeAll(() => {
  registerRoomMessages();
  vi.stubGlobal('Worker', LocalWorker);
  // What is drawn of a list is what has room, and here nothing has any.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 });
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => setLanguage('sv'));

// A workbench is drawn in each, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

let databases = 0;

/** The small bot with cases at some distances, and its limit where it is wanted. */
function botWith({ limit = 2000, distances = [1900, 2000, 2050, 2200] } = {}): Bot {
  const bot = smallBot();
  return {
    ...bot,
    parameters: bot.parameters.map((parameter) => ({
      ...parameter,
      periods: parameter.periods.map((period) => ({ ...period, value: limit })),
    })),
    cases: { ...bot.cases, list: distances.map((avstand) => ({ id: `M${avstand}`, input: { avstand } })) },
  };
}

interface Opened {
  readonly draft: Bot;
  readonly versions?: readonly Bot[];
  readonly spoil?: (database: BotDatabase) => Promise<unknown>;
}

async function open({ draft, versions = [], spoil }: Opened) {
  const opened = await openDatabase(`decisions-${++databases}`);
  if (opened.type !== 'opened') throw new Error('No database');
  const { database } = opened;
  let ids = 0;
  const surroundings = { database, definitions, now: () => 1_000, newId: () => `id${++ids}` };
  const store = createBotStore(surroundings);
  await store.createBot(draft, 'drawn');
  for (const bot of versions)
    await store.saveVersion(draft.id, { bot, message: 'Läsåret', by: { name: 'Eva', role: '' } });
  await spoil?.(database);
  const onOpenStep = vi.fn();
  const onTab = vi.fn();
  render(
    <Surface>
      <DecisionsTab
        botId={draft.id}
        workspace={createWorkspace({ bot: draft, definitions, now: () => 0 })}
        store={store}
        caseSets={createCaseSetStore(surroundings)}
        runs={createRunStore(surroundings)}
        onTab={onTab}
        onOpenStep={onOpenStep}
        onSimulate={vi.fn()}
      />
    </Surface>,
  );
  return { database, onOpenStep, onTab, user: userEvent.setup() };
}

const text = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ');
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' '));

test('a moved limit: the change is in the table, the list says why, and a case is opened where it parts', async () => {
  const { user, onOpenStep } = await open({ draft: botWith({ limit: 2100 }), versions: [botWith()] });
  const table = await screen.findByRole('table', { name: 'Hur utfallen ändras' });
  expect(rowsOf(table)).toEqual([
    'Före Efter Antal',
    'Bifall Avslag 2',
    'Avslag Avslag 1',
    'Bifall Bifall 1',
  ]);
  expect(text(screen.getByRole('status'))).toBe('2 av 4 testfall får ett annat utfall.');
  const cases = screen.getByRole('list', { name: 'Ändrade fall' });
  const rows = within(cases).getAllByRole('button').map(text);
  expect(rows).toEqual([
    'M2000 Bifall → AvslagGrans ändras från 2 000 till 2 100.',
    'M2050 Bifall → AvslagGrans ändras från 2 000 till 2 100.',
  ]);

  await user.click(within(cases).getAllByRole('button')[0] as HTMLElement);
  expect(screen.getByRole('heading', { name: 'M2000' })).toBeTruthy();
  const steps = within(screen.getByRole('list', { name: 'Stegen på båda sidor' }));
  const parting = steps.getAllByRole('listitem', { current: 'step' });
  expect(parting).toHaveLength(1);
  expect(text(parting[0] as HTMLElement)).toContain('Här skiljer de sig');
  expect(text(parting[0] as HTMLElement)).toContain('Avstand 2 000 är minst grans 2 000.');
  expect(text(parting[0] as HTMLElement)).toContain('Avstand 2 000 är inte minst grans 2 100.');
  await user.click(steps.getByRole('button', { name: 'Gå dit' }));
  expect(onOpenStep).toHaveBeenCalledWith('racker');
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { name: 'M2050' })).toBeTruthy();
  await user.keyboard('{Escape}');
  const back = within(screen.getByRole('list', { name: 'Ändrade fall' })).getAllByRole('button');
  expect(document.activeElement).toBe(back[1]);
});

test('without cases it says where to get some', async () => {
  const { user, onTab } = await open({ draft: botWith({ distances: [] }), versions: [botWith()] });
  expect(await screen.findByText(/^Det finns inga fall/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Till testfallen' }));
  expect(onTab).toHaveBeenCalledWith('cases');
});

test('a change that is chosen leaves its cases alone in the list, and another click takes all back', async () => {
  const bot = botWith();
  const swapped = {
    ...bot,
    edges: bot.edges.map((edge) => ({
      ...edge,
      to: { bifall: 'avslag', avslag: 'bifall' }[edge.to] ?? edge.to,
    })),
  };
  const { user } = await open({ draft: swapped, versions: [bot] });
  const groups = within(await screen.findByRole('list', { name: 'Det som ändras' }));
  const cases = () => within(screen.getByRole('list', { name: 'Ändrade fall' })).getAllByRole('button');
  expect(cases()).toHaveLength(4);
  const change = groups.getByRole('button', { name: /^1 *Avslag blir bifall/ });
  await user.click(change);
  expect(change.getAttribute('aria-pressed')).toBe('true');
  expect(cases().map(text)).toEqual([expect.stringMatching(/^M1900 Avslag → Bifall/)]);
  await user.click(screen.getByRole('button', { name: '3: Bifall blir Avslag' }));
  expect(cases()).toHaveLength(3);
  await user.keyboard('{Enter}');
  expect(cases()).toHaveLength(4);
});

test('where nothing changes it says how many were run', async () => {
  await open({ draft: botWith({ limit: 2001, distances: [1000, 3000] }), versions: [botWith()] });
  expect(text(await screen.findByText(/^Inget ärende/))).toBeTruthy();
  expect(text(screen.getByRole('status'))).toBe(
    'Inget ärende får ett annat beslut: 2 testfall är körda på båda sidor.',
  );
});

test('where only reasons change it says so', async () => {
  const bot = botWith({ distances: [3000] });
  const reworded = {
    ...bot,
    nodes: bot.nodes.map((node) =>
      node.id === 'bifall'
        ? { ...node, data: { code: 'FORSLAG_BIFALL', reason: 'långt', nature: 'prepares' } }
        : node,
    ),
  };
  await open({ draft: reworded, versions: [bot] });
  expect(text(await screen.findByText(/^Inget av/).then(() => screen.getByRole('status')))).toBe(
    'Inget av 1 testfall får ett annat utfall, men 1 får ett annat skäl.',
  );
  expect(text(screen.getByRole('list', { name: 'Ändrade fall' }))).toContain('Bifall, annat skäl');
});

test('a version that decides as the draft does is not run', async () => {
  await open({ draft: botWith(), versions: [botWith()] });
  expect(await screen.findByText(/^Det är samma regler och datum på båda sidor/)).toBeTruthy();
});

test('without versions the draft is held against itself on another day', async () => {
  const draft = botWith();
  const later = {
    ...draft,
    parameters: draft.parameters.map((parameter) => ({
      ...parameter,
      periods: [...parameter.periods, { validFrom: '2027-01-01', value: 2100 }],
    })),
  };
  await open({ draft: later });
  expect(text(await screen.findByText('av', { exact: false, selector: '[role=status] span' }))).toBeTruthy();
  expect(text(screen.getByRole('status'))).toBe('2 av 4 testfall får ett annat utfall.');
  expect((screen.getByRole('textbox', { name: /^Efter: regler/ }) as HTMLInputElement).value).toBe(
    '2027-01-01',
  );
});

test('a side that lacks a field runs without it, and says so', async () => {
  const bot = botWith();
  const draft = {
    ...bot,
    fields: [...bot.fields, { key: 'nytt', label: 'Nytt', type: { kind: 'integer' as const } }],
    cases: { ...bot.cases, list: [{ id: 'A', input: { avstand: 2000, nytt: 1 } }] },
  };
  await open({ draft, versions: [bot] });
  expect(
    await screen.findByText('Version 1 saknar uppgiften nytt, som fallen anger. De körs utan den.'),
  ).toBeTruthy();
});

test('a version that cannot be read is told, and can be tried again', async () => {
  const { user } = await open({
    draft: botWith({ limit: 2100 }),
    versions: [botWith()],
    spoil: (database) => database.versionBodies.clear(),
  });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByText('Jämförelsen gick inte att göra')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Försök igen' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
});
