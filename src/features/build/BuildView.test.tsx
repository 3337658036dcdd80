import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import { setLanguage } from '#i18n/engine.ts';
import { definitions } from '#nodes/definitions.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { Surface } from '#ui/Surface.tsx';
import { createWorkspace } from '#workspace/workspace.ts';
import { BuildView } from './BuildView.tsx';

beforeAll(() => {
  registerRoomMessages();
  setLanguage('sv');
});

function open() {
  const workspace = createWorkspace({ bot: emptyBot('b', 'Bot', '2026-11-24'), definitions, now: Date.now });
  const ran: string[] = [];
  const view = render(
    <Surface>
      <BuildView
        workspace={workspace}
        frame={({ actions, children, strip }) => (
          <>
            {actions}
            {children}
            {strip}
          </>
        )}
        inspector={() => null}
        onOpen={() => {}}
        onRun={() => ran.push('run')}
      />
    </Surface>,
  );
  return { ...view, workspace, ran, user: userEvent.setup(), bot: () => workspace.getState().history.bot };
}

test('an empty bot cannot run and says why; with a start, added from the canvas, it can', async () => {
  const { user, ran, bot } = open();
  const run = screen.getByRole('button', { name: 'Kör' });
  await user.click(run);
  expect(ran).toEqual([]);
  const why = document.getElementById(run.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('Boten saknar start. Lägg till en start först.');
  const [addStart] = screen.getAllByRole('button', { name: 'Lägg till start' });
  if (addStart) await user.click(addStart);
  expect(bot().nodes.map((node) => node.kind)).toEqual(['start']);
  await user.click(screen.getByRole('button', { name: 'Kör' }));
  expect(ran).toEqual(['run']);
});

test('the palette works by keyboard, each step after the one before, and undo names what it takes back', async () => {
  const { user, bot } = open();
  const palette = within(screen.getByRole('group', { name: 'Lägg till steg' }));
  for (const kind of ['Start', 'Vägval', 'Utfall']) {
    palette.getByRole('button', { name: kind }).focus();
    await user.keyboard('{Enter}');
  }
  expect(bot().edges).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Ångra: lägg till Utfall' }));
  expect(bot().nodes.map((node) => node.kind)).toEqual(['start', 'decision']);
  await user.keyboard('{Control>}y{/Control}');
  expect(bot().nodes).toHaveLength(3);
});

test('the strip counts what needs mending, and choosing a problem chooses its step', async () => {
  const { user, workspace, bot } = open();
  const palette = within(screen.getByRole('group', { name: 'Lägg till steg' }));
  await user.click(palette.getByRole('button', { name: 'Start' }));
  await user.click(palette.getByRole('button', { name: 'Vägval' }));
  workspace.select({ nodes: [], edges: [] });
  await user.click(screen.getByRole('button', { name: /fel/ }));
  await user.click(await screen.findByRole('button', { name: /Vägvalet har ingen gren/ }));
  expect(workspace.getState().selection.nodes).toEqual([bot().nodes[1]?.id]);
});

test('Ctrl K finds a step by part of its name, and Enter chooses it', async () => {
  const { user, workspace, bot } = open();
  const palette = within(screen.getByRole('group', { name: 'Lägg till steg' }));
  for (const kind of ['Start', 'Vägval', 'Utfall']) {
    await user.click(palette.getByRole('button', { name: kind }));
  }
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Sök steg' });
  await user.type(field, 'avgör');
  await user.keyboard('{Enter}');
  expect(workspace.getState().selection.nodes).toEqual([bot().nodes[1]?.id]);
});

test('the place where the canvas was left is remembered', () => {
  const { workspace, unmount } = open();
  expect(workspace.getState().outlooks['build']).toBeUndefined();
  unmount();
  expect(workspace.getState().outlooks['build']?.zoom).toBe(1);
});
