import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { type Autosave, createAutosave, type Timer } from '#storage/autosave.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** A bot that is open in this tab: what is edited, and what saves it. */
export interface OpenBot {
  readonly id: string;
  readonly workspace: Workspace;
  readonly autosave: Autosave<Bot>;
  /** Saves what is not saved, and lets go of the bot. */
  close(): Promise<void>;
}

export interface OpenBotSurroundings {
  readonly store: BotStore;
  readonly definitions: NodeDefinitions;
  readonly timer: Timer;
  /** Milliseconds. */
  readonly now: () => number;
}

type Unopened = Exclude<Awaited<ReturnType<BotStore['openDraft']>>, { readonly type: 'opened' }>;

/** Opens a stored bot. From then on every edit is saved by itself. */
export async function openBot(
  id: string,
  { store, definitions, timer, now }: OpenBotSurroundings,
): Promise<OpenBot | Unopened> {
  const opened = await store.openDraft(id);
  if (opened.type !== 'opened') return opened;
  const workspace = createWorkspace({ bot: opened.bot, definitions, now });
  const autosave = createAutosave<Bot>({
    revision: opened.revision,
    save: (bot, revision) => store.saveDraft(id, bot, revision),
    timer,
  });
  const stop = workspace.subscribe((state, before) => {
    if (state.history.bot !== before.history.bot) autosave.edited(state.history.bot);
  });
  return {
    id,
    workspace,
    autosave,
    async close() {
      stop();
      await autosave.flush();
      autosave.stop();
    },
  };
}
