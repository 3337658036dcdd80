import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renameBot } from '#editing/commands/change-bot.ts';
import { emptyBot } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { browserTimer } from '#storage/autosave.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import { Surface } from '#ui/Surface.tsx';
import { type OpenBot, openBot } from '#workspace/open-bot.ts';
import { VersionsView } from './VersionsView.tsx';

// A dialog, a database and a drawn flow in each test: more than the usual five seconds on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

let databases = 0;

beforeEach(() => {
  setLanguage('sv');
  localStorage.clear();
});

async function draw() {
  const opened = await openDatabase(`versions-view-${databases++}`);
  if (opened.type !== 'opened') throw new Error('no database');
  let ids = 0;
  const store = createBotStore({
    database: opened.database,
    definitions,
    now: Date.now,
    newId: () => `id-${ids++}`,
  });
  await store.createBot(emptyBot('b', 'Skolskjuts', '2026-09-01'), 'drawn');
  // A bot that has just been stored can be opened.
  const open = (await openBot('b', { store, definitions, timer: browserTimer, now: Date.now })) as OpenBot;
  const onRestored = vi.fn<() => void>();
  render(
    <Surface>
      <VersionsView
        store={store}
        open={open}
        onRestored={onRestored}
        frame={({ actions, left, children }) => (
          <>
            {actions}
            <aside>{left?.content}</aside>
            <main>{children}</main>
          </>
        )}
      />
    </Surface>,
  );
  return { store, open, onRestored, user: userEvent.setup() };
}

async function saveVersion(user: ReturnType<typeof userEvent.setup>, message: string) {
  await user.click(await screen.findByRole('button', { name: 'Spara version' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Vad har du ändrat/ }), message);
  await user.click(dialog.getByRole('button', { name: 'Spara version' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

test('a first version is asked for, needs a message, and remembers who saved it', async () => {
  const { user, store } = await draw();
  await user.click(await screen.findByRole('button', { name: 'Spara version' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Spara version 1' }));
  await user.click(dialog.getByRole('button', { name: 'Spara version' }));
  expect(dialog.getByText('Skriv vad du har ändrat.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /Vad har du ändrat/ }), 'Första');
  await user.type(dialog.getByRole('textbox', { name: 'Ditt namn' }), 'Kim');
  await user.click(dialog.getByRole('button', { name: 'Spara version' }));
  expect(await screen.findByRole('button', { name: /Version 1.*Första.*Kim/ })).toBeTruthy();
  expect(await store.listVersions('b')).toMatchObject({ versions: [{ message: 'Första', author: 'Kim' }] });
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Spara version' }));
  expect(await screen.findByRole('dialog', { name: 'Inget att spara' })).toBeTruthy();
});

test('an earlier version is restored, and the draft that it replaces is kept', async () => {
  const { user, store, open, onRestored } = await draw();
  await saveVersion(user, 'Första');
  await user.click(await screen.findByRole('button', { name: /Version 1/ }));
  const restore = screen.getByRole('button', { name: 'Återställ som nytt utkast' });
  await vi.waitFor(() => expect(restore.getAttribute('aria-disabled')).toBe('true'));

  open.workspace.edit(renameBot, { name: 'Ändrad' });
  await open.autosave.flush();
  await vi.waitFor(() =>
    expect(
      screen.getByRole('button', { name: 'Återställ som nytt utkast' }).getAttribute('aria-disabled'),
    ).toBeNull(),
  );
  await user.click(screen.getByRole('button', { name: 'Återställ som nytt utkast' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Återställa version 1?' }));
  await user.click(dialog.getByRole('button', { name: 'Återställ som nytt utkast' }));
  await vi.waitFor(() => expect(onRestored).toHaveBeenCalled());
  expect(open.workspace.getState().history).toMatchObject({ bot: { name: 'Skolskjuts' }, past: [] });
  expect(await store.openDraft('b')).toMatchObject({ bot: { name: 'Skolskjuts' } });
  expect(await store.readVersion('b', 2)).toMatchObject({ bot: { name: 'Ändrad' } });
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  await vi.waitFor(() => expect(open.workspace.getState().history.bot.name).toBe('Ändrad'));
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  await vi.waitFor(() => expect(open.workspace.getState().history.bot.name).toBe('Skolskjuts'));
  // What is edited from now on is saved upon the restored draft.
  open.workspace.edit(renameBot, { name: 'Efteråt' });
  expect(await open.autosave.flush()).toMatchObject({ type: 'saved' });
  expect(await store.openDraft('b')).toMatchObject({ bot: { name: 'Efteråt' } });
});
