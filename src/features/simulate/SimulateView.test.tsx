import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { changeParameter } from '#editing/commands/parameters.ts';
import { editingMessages } from '#editing/messages.ts';
import { expressionMessages } from '#expression/messages.ts';
import type { Bot } from '#flow/bot.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import { definitions, nodeKinds } from '#nodes/definitions.ts';
import { sharedNodeMessages } from '#nodes/messages.ts';
import { runMessages } from '#simulator/messages.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace, type Workspace } from '#workspace/workspace.ts';
import { runCase } from './run.ts';
import { SimulateView } from './SimulateView.tsx';
import { caseOf, sampleBot, stricterBot } from './sample-bot.ts';
import { sittingOf } from './sitting.ts';

// A whole canvas is drawn in each, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => {
  for (const set of [expressionMessages, editingMessages, runMessages, sharedNodeMessages])
    registerMessages(set);
  for (const { messages } of Object.values(nodeKinds)) registerMessages(messages);
});
beforeEach(() => setLanguage('sv'));

function open(bot: Bot) {
  let now = 0;
  const workspace: Workspace = createWorkspace({ bot, definitions, now: () => (now += 10_000) });
  const onEditRule = vi.fn();
  const { unmount } = render(
    <Surface>
      <SimulateView
        workspace={workspace}
        onEditRule={onEditRule}
        frame={({ actions, left, aside, children }) => (
          <>
            <header>{actions}</header>
            <aside aria-label={left?.label}>{left?.content}</aside>
            <main>{children}</main>
            <aside aria-label={aside?.label}>{aside?.content}</aside>
          </>
        )}
      />
    </Surface>,
  );
  return { workspace, onEditRule, unmount, user: userEvent.setup() };
}

const testCase = (name: RegExp) => screen.getByRole('option', { name });
const why = () => within(screen.getByRole('region', { name: 'Varför' }));
const text = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ');

test('a failed case opens where it went wrong, and says which limit was not reached', async () => {
  const { user, onEditRule } = open(stricterBot());
  expect(screen.getByText('av 20 rätt').textContent).toBe('18 av 20 rätt');
  expect(text(testCase(/S02/))).toContain('Blev avslag, väntat bifall');
  await user.click(testCase(/S02/));
  expect(why().getByRole('heading', { name: 'Varför? Räcker avståndet?' })).toBeTruthy();
  const branches = why()
    .getAllByRole('listitem')
    .map((item) => text(item) ?? '');
  expect(branches[0]).toContain('Avståndet 2 000 m är inte minst gränsen 2 100 m för årskurs 2.');
  await user.click(why().getByRole('button', { name: 'Ändra regeln' }));
  expect(onEditRule).toHaveBeenCalledWith('racker');
});

test('results follow the draft without being asked for, and back again by undo', async () => {
  const bot = sampleBot();
  const { workspace } = open(bot);
  const limit = bot.parameters.find(({ key }) => key === 'grans');
  const strict = stricterBot().parameters.find(({ key }) => key === 'grans');
  if (!limit || !strict) throw new Error('no limit');
  workspace.edit(changeParameter, { key: 'grans', parameter: strict });
  await waitFor(() => expect(testCase(/S02/).textContent).toContain('fel'));
  workspace.undo();
  await waitFor(() => expect(testCase(/S02/).textContent).toContain('rätt'));
});

test('the list and the steps are walked by keyboard', async () => {
  const { user, workspace } = open(sampleBot());
  testCase(/S01/).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(testCase(/S03/));
  await user.keyboard('{End}');
  expect(workspace.getState().cursor).toEqual({ caseId: 'S20', step: 1 });
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(workspace.getState().cursor.step).toBe(2);
  expect(screen.getByRole('button', { name: 'Steg 2: Hämta folkbokföring' }).ariaCurrent).toBe('step');
  // In a field the arrows belong to the field.
  screen.getByRole('textbox', { name: 'Regler som gällde' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(workspace.getState().cursor.step).toBe(2);
});

test('only the failed cases are shown when one asks for them', async () => {
  const { user } = open(stricterBot());
  await user.click(screen.getByRole('button', { name: 'Bara fel (2)' }));
  expect(screen.getAllByRole('option').map((row) => row.dataset['case'])).toEqual(['S02', 'S19']);
});

test('a run becomes a test case with its outcome only when a person says that it is right', async () => {
  const { user, workspace } = open(sampleBot());
  await user.click(screen.getByRole('button', { name: 'Spara som testfall' }));
  const dialog = within(await screen.findByRole('dialog'));
  const save = () => user.click(dialog.getByRole('button', { name: 'Spara testfallet' }));
  await save();
  expect(workspace.getState().history.bot.cases.list).toHaveLength(20);
  await user.type(dialog.getByRole('textbox', { name: 'Namn' }), 'Ett till');
  await user.click(dialog.getByRole('radio', { name: 'Ja, så ska det bli' }));
  await save();
  expect(workspace.getState().history.bot.cases.list.at(-1)).toMatchObject({
    id: 'S21',
    name: 'Ett till',
    expected: { outcome: 'FORSLAG_BIFALL', reason: 'hela dagen' },
  });
  expect(workspace.getState().cursor.caseId).toBe('S21');
});

test('a new case is changed in its form, value by value, and each edit can be undone', async () => {
  const { user, workspace } = open(sampleBot());
  await user.click(screen.getByRole('button', { name: 'Nytt fall' }));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('button', { name: 'Lägg till fel' }));
  await user.click(form.getByRole('combobox', { name: 'System' }));
  await user.click(await screen.findByRole('option', { name: 'Karta', hidden: true }));
  await user.click(form.getByRole('button', { name: 'Lägg till fel' }));
  const cases = () => workspace.getState().history.bot.cases.list;
  expect(cases().at(-1)).toMatchObject({ id: 'S21', faults: [{ system: 'karta', kind: 'down' }] });
  expect(text(testCase(/S21/))).toContain('Ej bedömt, blev vänta');
  workspace.undo();
  workspace.undo();
  expect(cases()).toHaveLength(20);
});

test('a person’s step can be answered in the person’s place, and the run goes on', async () => {
  const { user, workspace } = open(withReview(sampleBot()));
  await user.keyboard('{End}');
  expect(text(testCase(/S01/))).toContain('Blev stopp');
  await user.click(why().getByRole('button', { name: 'Godkänn' }));
  await user.keyboard('{End}');
  expect(why().getByText('Förslag: bifall')).toBeTruthy();
  expect(workspace.getState().history.past).toHaveLength(0);
  // The answer goes into the case only when one asks for it.
  await user.keyboard('{ArrowLeft}');
  await user.click(why().getByRole('button', { name: 'Spara svaret i S01' }));
  const { list } = workspace.getState().history.bot.cases;
  expect(list[0]?.answers).toEqual({ granska: { port: 'ok', values: {} } });
  expect(why().queryByText('Du svarade själv.')).toBeNull();
});

test('a value set on the way that the run no longer comes to is told of, and can be taken back', async () => {
  const { workspace, user } = open(stricterBot());
  const { steps } = runCase(stricterBot(), null, caseOf(stricterBot(), 'S02')).trace;
  const step = steps.length;
  const change = { step, node: 'bifall', values: { avstandM: 1 } };
  expect(steps.at(-1)?.node).not.toBe(change.node);
  act(() => sittingOf(workspace).setState({ handChanges: { S02: [change] } }));
  await user.click(testCase(/S02/));
  const told = () =>
    screen
      .queryAllByRole('listitem')
      .filter((item) => /körningen kommer inte dit/.test(item.textContent ?? ''));
  expect(told().map(text)).toEqual([expect.stringContaining(`som du ändrade i steg ${step}, `)]);
  expect(screen.queryByText('Ändrat av dig. Körningen bedöms inte.')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Ta tillbaka/ }));
  expect(told()).toEqual([]);
});

test('a bot without a start says what to do instead of running', async () => {
  const { user, onEditRule } = open({ ...sampleBot(), nodes: [], edges: [] });
  await user.click(screen.getByRole('button', { name: 'Gå till Bygg' }));
  expect(onEditRule).toHaveBeenCalledWith(null);
});

/** The sample with a caseworker before the approval of the whole day. */
function withReview(bot: Bot): Bot {
  return {
    ...bot,
    nodes: [
      ...bot.nodes,
      {
        id: 'granska',
        kind: 'human',
        name: 'Granska',
        position: { x: 0, y: 0 },
        data: {
          role: 'Handläggare',
          instruction: '',
          shows: [],
          asks: [],
          answers: [{ id: 'ok', name: 'Godkänn' }],
        },
      },
    ],
    edges: [
      ...bot.edges.map((edge) =>
        edge.from.node === 'tid' && edge.from.port === 'otherwise' ? { ...edge, to: 'granska' } : edge,
      ),
      { id: 'granskad', from: { node: 'granska', port: 'ok' }, to: 'bifall' },
    ],
  };
}

test('a bot without test cases is stepped through in its base case', async () => {
  const bot = sampleBot();
  const { user } = open({ ...bot, cases: { ...bot.cases, list: [] } });
  await user.click(screen.getByRole('button', { name: 'Ett steg' }));
  expect(screen.getByRole('status').textContent).toContain('Steg 2 av');
});

test('the place where the canvas was left is remembered', () => {
  const { workspace, unmount } = open(sampleBot());
  expect(workspace.getState().outlooks['simulate']).toBeUndefined();
  unmount();
  expect(workspace.getState().outlooks['simulate']?.zoom).toBe(1);
});
