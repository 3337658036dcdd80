import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { renameNode, setNodeData } from '#editing/commands/change-node.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { browserTimer } from '#storage/autosave.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { Surface } from '#ui/Surface.tsx';
import { type OpenBot, openBot } from '#workspace/open-bot.ts';
import { smallBot } from '../../../../tests/support/bot.ts';
import { MergeDialog } from './MergeDialog.tsx';

vi.setConfig({ testTimeout: 60_000 });

beforeAll(registerRoomMessages);
beforeEach(() => {
  setLanguage('sv');
  localStorage.clear();
});

let databases = 0;
const by = { name: 'Kim', role: 'jurist' };
const reason = (text: string) => ({ code: 'FORSLAG_BIFALL', reason: text, nature: 'prepares' });

function withNode(bot: Bot, id: string, change: Partial<FlowNode>): Bot {
  return { ...bot, nodes: bot.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

/** Version 1, version 2 made from it, and a draft that began from one of them again. */
async function draw(second: (bot: Bot) => Bot, { from = 1, number = 2 } = {}) {
  const opened = await openDatabase(`merge-${databases++}`);
  if (opened.type !== 'opened') throw new Error('no database');
  let ids = 0;
  const newId = () => `id-${ids++}`;
  const store = createBotStore({ database: opened.database, definitions, now: Date.now, newId });
  const created = await store.createBot(smallBot(), 'drawn');
  if (created.type !== 'opened') throw new Error('not created');
  const { bot } = created;
  const { id } = bot;
  await store.saveVersion(id, { bot, message: 'Första', by });
  await store.saveVersion(id, { bot: second(bot), message: 'Andra', by });
  await store.restoreVersion(id, from, by);
  const open = (await openBot(id, { store, definitions, timer: browserTimer, now: Date.now })) as OpenBot;
  const onMerged = vi.fn();
  const onUndo = vi.fn();
  const show = () =>
    render(
      <Surface>
        <MergeDialog opened onClose={() => {}} {...{ number, open, store, onMerged, onUndo }} />
      </Surface>,
    );
  return { store, open, onMerged, onUndo, show, user: userEvent.setup() };
}

const draftOf = (open: OpenBot) => open.workspace.getState().history.bot;
const nodeOf = (bot: Bot, id: string) => bot.nodes.find((node) => node.id === id);

test('what each changed comes along, and what both changed is asked about', async () => {
  const { store, open, onMerged, onUndo, show, user } = await draw((bot) =>
    withNode(withNode(bot, 'bifall', { data: reason('längre') }), 'avslag', { name: 'Avslås' }),
  );
  open.workspace.edit(setNodeData, { id: 'bifall', data: reason('över') });
  open.workspace.edit(renameNode, { id: 'start', name: 'Ansökan' });
  show();

  const choice = await screen.findByRole('group', { name: 'bifall' });
  expect(screen.getByText('Från version 2 kommer 1 ändring')).toBeTruthy();
  expect(screen.getByText('I utkastet finns 1 ändring kvar')).toBeTruthy();
  expect(screen.getByText(/Heter nu Avslås, förut avslag/)).toBeTruthy();
  expect(within(choice).getByText(/Skälet är nu ”längre”/)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Slå ihop' }));
  expect(screen.getByRole('alert').textContent).toContain('1 val är kvar att göra.');
  expect(document.activeElement).toBe(within(choice).getByRole('radio', { name: 'Utkastets' }));
  await user.click(within(choice).getByRole('radio', { name: 'Version 2:s' }));
  await user.click(screen.getByRole('button', { name: 'Slå ihop' }));

  await waitFor(() => expect(onMerged).toHaveBeenCalled());
  expect(onMerged.mock.calls[0]?.[0]).toMatchObject({ number: 4, mergedFrom: 2, parent: 3 });
  const merged = draftOf(open);
  expect(nodeOf(merged, 'bifall')?.data).toEqual(reason('längre'));
  expect([nodeOf(merged, 'start')?.name, nodeOf(merged, 'avslag')?.name]).toEqual(['Ansökan', 'Avslås']);
  // The draft as it was is version 3, and one press asks for it back.
  const kept = await store.readVersion(open.id, 3);
  expect(kept.type === 'read' && nodeOf(kept.bot, 'bifall')?.data).toEqual(reason('över'));
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  expect(onUndo).toHaveBeenCalledWith(3);
  await open.close();
});

test('a version that the draft already has in it is told to have nothing to merge', async () => {
  const { open, show } = await draw((bot) => withNode(bot, 'avslag', { name: 'Avslås' }), {
    from: 2,
    number: 1,
  });
  show();
  expect(await screen.findByText(/Det finns inget att slå ihop/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Slå ihop' })).toBeNull();
  await open.close();
});

test('a draft that has changed since the dialog was opened is left as it is', async () => {
  const { store, open, onMerged, show, user } = await draw((bot) =>
    withNode(bot, 'avslag', { name: 'Avslås' }),
  );
  show();
  const merge = await screen.findByRole('button', { name: 'Slå ihop' });
  open.workspace.edit(renameNode, { id: 'start', name: 'Ansökan' });
  const before = draftOf(open);
  await user.click(merge);
  expect(await screen.findByText(/Utkastet har ändrats/)).toBeTruthy();
  expect(onMerged).not.toHaveBeenCalled();
  expect(draftOf(open)).toBe(before);
  const listed = await store.listVersions(open.id);
  expect(listed.type === 'listed' && listed.versions.length).toBe(2);
  await open.close();
});
