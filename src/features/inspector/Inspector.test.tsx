import { readFileSync } from 'node:fs';
import { MantineProvider } from '@mantine/core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { editingMessages } from '#editing/messages.ts';
import { expressionMessages } from '#expression/messages.ts';
import { type Bot, botSchema } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import { definitions, nodeKinds } from '#nodes/definitions.ts';
import { sharedNodeMessages } from '#nodes/messages.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace } from '#workspace/workspace.ts';
import { focusInspector } from './focus-inspector.ts';
import { Inspector } from './Inspector.tsx';

const sample: Bot = botSchema.parse(JSON.parse(readFileSync('public/samples/skolskjuts.bot.json', 'utf8')));

// Finding by role in a whole form is slow in jsdom, above all on a machine with other work.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => {
  setLanguage('sv');
  // jsdom loads no fonts; a text area that grows listens for them.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  for (const set of [expressionMessages, editingMessages, sharedNodeMessages]) registerMessages(set);
  for (const { messages } of Object.values(nodeKinds)) registerMessages(messages);
});

function draw(node?: string, bot: Bot = sample) {
  let now = 0;
  // Each edit is long after the one before, unless it is typed.
  const workspace = createWorkspace({ bot, definitions, now: () => now });
  if (node) workspace.select({ nodes: [node], edges: [] });
  render(
    <Surface>
      {/* jsdom has no layout: without this a list counts as scrolled out of sight, and is hidden. */}
      <MantineProvider env="test">
        <Inspector workspace={workspace} />
      </MantineProvider>
    </Surface>,
  );
  const history = () => workspace.getState().history;
  return {
    workspace,
    user: userEvent.setup(),
    history,
    data: (id: string) => JSON.stringify(graphOf(history().bot).node(id)?.data),
    later: () => {
      now += 10_000;
    },
  };
}

test('a limit changed from "minst" to "mer än" is in the bot, and undo brings it back', async () => {
  const { workspace, user, data, history } = draw('racker');
  await user.click(screen.getByRole('button', { name: /Når gränsen \(minst\)/, expanded: false }));
  await user.click(screen.getByRole('radio', { name: 'mer än' }));
  expect(data('racker')).toContain('{">":[{"var":"avstandM"},{"var":"gransM"}]}');
  act(() => workspace.undo());
  expect(history().bot).toBe(sample);
  const chosen = screen.getByRole<HTMLInputElement>('radio', { name: 'minst' });
  expect(chosen.checked).toBe(true);
});

test('a name typed is one entry of the history', async () => {
  const { user, history } = draw('racker');
  const name = screen.getByRole('textbox', { name: 'Stegets namn' });
  await user.clear(name);
  await user.type(name, 'Långt nog?');
  expect(history().bot.nodes.find(({ id }) => id === 'racker')?.name).toMatchObject({ sv: 'Långt nog?' });
  expect(history().past).toHaveLength(1);
});

test('branches are reordered by the arrow keys on their handle', async () => {
  const { user, history } = draw('racker');
  const before = history().bot.nodes.find(({ id }) => id === 'racker')?.data;
  act(() => screen.getByRole('button', { name: 'Flytta Når gränsen (minst)' }).focus());
  await user.keyboard('{ArrowDown}');
  const [first] = screen.getAllByRole('button', { name: /Når gränsen/, expanded: false });
  expect(first?.textContent).toContain('1. Når gränsen (mer än)');
  expect(history().bot.nodes.find(({ id }) => id === 'racker')?.data).not.toEqual(before);
});

test('an exit without a way says so, and a way is drawn without the canvas', async () => {
  const cut: Bot = { ...sample, edges: sample.edges.filter(({ from }) => from.node !== 'start') };
  const { user, history } = draw('start', cut);
  expect(screen.getByText(/Ingen väg/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dra en väg' }));
  await user.click(await screen.findByRole('option', { name: /Mät skolvägen/ }));
  expect(graphOf(history().bot).out('start').get('out')?.to).toBe('matning');
  expect(screen.getByRole('button', { name: 'Mät skolvägen' })).toBeTruthy();
});

test('a value that does not exist yet is made where it is needed', async () => {
  const { user, history, data } = draw('start');
  await user.click(screen.getByRole('button', { name: /Lägg till uppgift/ }));
  await user.click(await screen.findByRole('option', { name: /Ny uppgift/ }));
  const form = screen.getByRole('form', { name: 'Ny uppgift' });
  await user.type(within(form).getByRole('textbox', { name: /Vad heter uppgiften/ }), 'Elevens ålder');
  await user.click(within(form).getByRole('button', { name: 'Skapa uppgiften' }));
  expect(history().bot.fields.at(-1)).toMatchObject({ key: 'elevensAlder', label: 'Elevens ålder' });
  expect(data('start')).toContain('elevensAlder');
});

test('a value made where a condition needs it is chosen there, and comes with the case', async () => {
  const cut: Bot = {
    ...sample,
    nodes: sample.nodes.map((node) =>
      node.id === 'racker' && typeof node.data === 'object'
        ? {
            ...node,
            data: {
              ...node.data,
              branches: [{ id: 'lang', name: 'Lång väg', condition: null, sources: [] }],
              main: 'lang',
            },
          }
        : node,
    ),
  };
  const { user, data } = draw('racker', cut);
  await user.click(screen.getByRole('button', { name: 'Uppgift: Välj uppgift' }));
  await user.click(await screen.findByRole('option', { name: 'Ny uppgift …' }));
  const form = screen.getByRole('form', { name: 'Ny uppgift' });
  await user.type(within(form).getByRole('textbox', { name: /Vad heter uppgiften/ }), 'Restid');
  await user.click(within(form).getByRole('button', { name: 'Skapa uppgiften' }));
  expect(data('racker')).toContain('{"var":"restid"}');
  expect(data('start')).toContain('"restid"');
});

test('an outcome that nobody has named takes the name of what the case ends in, in one edit', async () => {
  const [first] = sample.nodes.filter(({ kind }) => kind === 'outcome');
  const fresh: Bot = {
    ...sample,
    nodes: sample.nodes.map((node) =>
      node.id === first?.id ? { ...node, name: { sv: 'Nytt utfall', en: 'New outcome' } } : node,
    ),
  };
  const { user, history } = draw(first?.id, fresh);
  await user.click(screen.getByRole('combobox', { name: 'Ärendet slutar i' }));
  await user.click(await screen.findByRole('option', { name: 'Skicka vidare' }));
  expect(graphOf(history().bot).node(first?.id ?? '')?.name).toMatchObject({ sv: 'Skicka vidare' });
  expect(history().past).toHaveLength(1);
});

test('a copy of a step is chosen, and the start says why it cannot be copied', async () => {
  const { workspace, user, history } = draw('avslag');
  await user.click(screen.getByRole('button', { name: 'Fler val för steget' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Gör en kopia' }));
  expect(history().bot.nodes).toHaveLength(sample.nodes.length + 1);
  expect(workspace.getState().selection.nodes).toEqual([history().bot.nodes.at(-1)?.id]);
  act(() => workspace.select({ nodes: ['start'], edges: [] }));
  await user.click(screen.getByRole('button', { name: 'Fler val för steget' }));
  await user.click(await screen.findByRole('menuitem', { name: /Gör en kopia.*har bara en/ }));
  expect(history().bot.nodes).toHaveLength(sample.nodes.length + 1);
});

test('with nothing chosen it says what to do, and the bot is named and described', async () => {
  const { user, history, later } = draw();
  expect(screen.getByText('Inget steg är valt')).toBeTruthy();
  expect(focusInspector()).toBe(false);
  const about = screen.getByRole('textbox', { name: 'Vad boten gör' });
  await user.clear(about);
  expect(history().bot.description).toMatchObject({ sv: '' });
  later();
  await user.type(screen.getByRole('textbox', { name: 'Botens namn' }), '!');
  expect(history().bot.name).toMatchObject({ sv: 'Skolskjuts!' });
});

test('Enter on the canvas can move focus to the name of the step', () => {
  draw('racker');
  expect(focusInspector()).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Stegets namn' }));
});

test.each(['start', 'skydd', 'matning', 'jamfor', 'avslag', 'anteckning', 'granser', 'nara'])(
  'every control in the form of %s has a name',
  async (id) => {
    const { user } = draw(id);
    for (const fold of screen.queryAllByRole('button', { expanded: false, name: /^\d\. / }))
      await user.click(fold);
    for (const role of ['button', 'textbox', 'radio', 'radiogroup', 'combobox']) {
      expect(screen.queryAllByRole(role, { name: '' })).toEqual([]);
    }
  },
);

test('a proposed fix is done at its button, undone as one edit, and focus goes on to what comes next', async () => {
  const wrong: Bot = {
    ...sample,
    nodes: sample.nodes.map((node) =>
      node.id === 'heltid'
        ? {
            ...node,
            data: JSON.parse(
              JSON.stringify(node.data).replace(
                '{"==":[{"var":"fritids"},"heltid"]}',
                '{"and":[{"==":[{"var":"fritids"},"heltdi"]},{"==":[{"var":"vaxelvis"},"ja"]}]}',
              ),
            ),
          }
        : node,
    ),
  };
  const { workspace, user, data, history } = draw('heltid', wrong);
  const problems = within(screen.getByRole('region', { name: 'Att rätta i steget' }));
  await user.click(problems.getByRole('button', { name: 'Skriv texten ”heltid” i stället' }));
  expect(data('heltid')).toContain('{"==":[{"var":"fritids"},"heltid"]}');
  const next = await problems.findByRole('button', { name: 'Skriv ja i stället' });
  await vi.waitFor(() => expect(document.activeElement).toBe(next));
  await user.keyboard('{Enter}');
  expect(data('heltid')).toContain('{"==":[{"var":"vaxelvis"},true]}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('inspector-name'));
  expect(history().past).toHaveLength(2);
  act(() => workspace.undo());
  act(() => workspace.undo());
  expect(history().bot).toBe(wrong);
});
