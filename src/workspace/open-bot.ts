import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { type Message, message } from '#lib/message.ts';
import { type Autosave, createAutosave, type SaveState, type Timer } from '#storage/autosave.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { createEditLock } from '#storage/edit-lock.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/*
 * A bot that is open in this tab: what is edited, and what saves it. Where another tab edits the bot it is
 * read-only here, and follows what the other saves. It promises that what is not saved here is never
 * exchanged for what another has saved.
 */
export interface OpenBot {
  readonly id: string;
  readonly workspace: Workspace;
  readonly autosave: Autosave<Bot>;
  /** Makes this tab the one that edits. Gives back why it cannot be, or null. */
  takeOver(): Promise<Message | null>;
  /** Lets another tab edit while this page is out of sight for good, or until it is shown again. */
  pause(): void;
  resume(): Promise<void>;
  /** Saves what is not saved, and lets go of the bot. */
  close(): Promise<void>;
}

export interface OpenBotSurroundings {
  readonly store: BotStore;
  readonly definitions: NodeDefinitions;
  readonly timer: Timer;
  /** Milliseconds. */
  readonly now: () => number;
  /** Left out where the browser has none. */
  readonly locks?: LockManager | undefined;
  /** Told when somebody tries to edit what another tab edits. */
  readonly onRefused?: (why: Message) => void;
}

type Unopened = Exclude<Awaited<ReturnType<BotStore['openDraft']>>, { readonly type: 'opened' }>;

/** Opens a stored bot. From then on every edit is saved by itself. */
export async function openBot(
  id: string,
  { store, definitions, timer, now, locks, onRefused }: OpenBotSurroundings,
): Promise<OpenBot | Unopened> {
  const lock = createEditLock({
    name: `botverkstad bot ${id}`,
    locks,
    timer,
    yieldTo: async () => whyUnsaved(await autosave.flush()),
    claim: () => store.claimDraft(id),
  });
  await lock.request();
  const opened = await store.openDraft(id);
  if (opened.type !== 'opened') {
    lock.release();
    return opened;
  }
  const workspace = createWorkspace({ bot: opened.bot, definitions, now, onRefused });
  const autosave = createAutosave<Bot>({
    revision: opened.revision,
    save: (bot, revision) => store.saveDraft(id, bot, revision),
    timer,
  });

  /** Whether the stored draft is another than the one here, which is stored too. */
  const isBehind = (revision: number) => autosave.state().type === 'saved' && revision > autosave.revision();
  const follow = async () => {
    const stored = await store.openDraft(id);
    if (stored.type !== 'opened' || !isBehind(stored.revision)) return;
    workspace.takeUp(stored.bot);
    // After the change, which the autosave took for an edit: it is stored already.
    autosave.replaced(stored.revision);
  };
  const stand = async () => {
    if (!lock.isHeld()) return workspace.setState({ readOnly: message('storage.editedElsewhere') });
    // The one that edited may have saved last a moment ago.
    await follow();
    if (lock.isHeld()) workspace.setState({ readOnly: null });
  };
  await stand();
  const stops = [
    lock.subscribe(() => void stand()),
    store.watchDraft(id, (revision) => {
      if (isBehind(revision)) void follow();
    }),
    workspace.subscribe((state, before) => {
      if (state.history.bot !== before.history.bot) autosave.edited(state.history.bot);
    }),
  ];
  return {
    id,
    workspace,
    autosave,
    takeOver: lock.takeOver,
    pause: lock.release,
    resume: lock.request,
    async close() {
      for (const stop of stops) stop();
      await autosave.flush();
      autosave.stop();
      lock.release();
    },
  };
}

/** What is in conflict can never be saved from here, and is no reason to keep others from editing. */
function whyUnsaved(state: SaveState): Message | null {
  return state.type === 'failed' ? state.message : null;
}
