import { replaceBot } from '#editing/commands/change-bot.ts';
import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { type Message, message } from '#lib/message.ts';
import { type Autosave, createAutosave, type SaveState, type Timer } from '#storage/autosave.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { createEditLock } from '#storage/edit-lock.ts';
import { forgetAside, type LaidAside, laidAside, layAside } from '#storage/laid-aside.ts';
import type { SavedDraft } from '#storage/store-results.ts';
import { readJournal } from './journal.ts';
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
  /** Lets another tab edit, from what is not yet saved too: this page is gone for good, or until it is shown again. */
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
  /** The tab's own, the same when its page is loaded anew: then its edits can still be undone. */
  readonly session?: string | undefined;
  /** Takes what is not saved when the page goes. */
  readonly aside?: Storage | undefined;
  /** Told when somebody tries to edit what another tab edits. */
  readonly onRefused?: (why: Message) => void;
}

type Unopened = Exclude<Awaited<ReturnType<BotStore['openDraft']>>, { readonly type: 'opened' }>;

/** Opens a stored bot. From then on every edit is saved by itself. */
export async function openBot(
  id: string,
  { store, definitions, timer, now, locks, session, aside: storage, onRefused }: OpenBotSurroundings,
): Promise<OpenBot | Unopened> {
  const lock = createEditLock({
    name: `botverkstad bot ${id}`,
    locks,
    timer,
    yieldTo: async () => whyUnsaved(await autosave.flush()),
    claim: () => store.claimDraft(id),
  });
  await lock.request();
  const opened = await store.openDraft(id, session);
  if (opened.type !== 'opened') {
    lock.release();
    return opened;
  }
  const aside: LaidAside = { storage, session, definitions };
  const { history, journal } = readJournal(session ?? '', opened.bot, opened.edits);
  const workspace = createWorkspace({ bot: opened.bot, history, definitions, now, onRefused });

  const save = async (bot: Bot, revision: number): Promise<SavedDraft> => {
    if (session === undefined) return await store.saveDraft(id, bot, revision);
    let edits = journal.edits(workspace.getState().history);
    let saved = await store.saveDraft(id, bot, revision, edits);
    if (saved.type === 'failed') {
      // The draft itself comes first: it may find room where the edits that led to it do not.
      edits = journal.none();
      saved = await store.saveDraft(id, bot, revision, edits);
    }
    if (saved.type === 'saved') journal.kept(edits);
    return saved;
  };
  const autosave = createAutosave<Bot>({
    revision: opened.revision,
    timer,
    save: async (bot, revision) => {
      const saved = await save(bot, revision);
      if (saved.type === 'saved') forgetAside(aside, id);
      return saved;
    },
  });

  /** Whether the stored draft is another than the one here, which is stored too. */
  const isBehind = (revision: number) => autosave.state().type === 'saved' && revision > autosave.revision();
  let { savedBy } = opened;
  const follow = async () => {
    const stored = await store.openDraft(id);
    if (stored.type !== 'opened' || !isBehind(stored.revision)) return;
    savedBy = stored.savedBy;
    workspace.takeUp(stored.bot);
    // After the change, which the autosave took for an edit: it is stored already.
    autosave.replaced(stored.revision);
  };
  const stand = async () => {
    if (!lock.isHeld()) return workspace.setState({ readOnly: message('storage.editedElsewhere') });
    // The one that edited may have saved last a moment ago.
    await follow();
    if (!lock.isHeld()) return;
    workspace.setState({ readOnly: null });
    if (autosave.state().type !== 'saved') return;
    const bot = laidAside(aside, id, { revision: autosave.revision(), savedBy });
    if (bot) workspace.edit(replaceBot, { bot, from: message('storage.lastMoment') });
  };
  const stops = [
    lock.subscribe(() => void stand()),
    store.watchDraft(id, (revision) => {
      if (isBehind(revision)) void follow();
    }),
    workspace.subscribe((state, before) => {
      if (state.history.bot !== before.history.bot) autosave.edited(state.history.bot);
    }),
  ];
  await stand();
  return {
    id,
    workspace,
    autosave,
    takeOver: lock.takeOver,
    pause() {
      const { type } = autosave.state();
      if (type !== 'saved' && type !== 'conflict') {
        layAside(aside, workspace.getState().history.bot, id, autosave.revision());
      }
      lock.release();
    },
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
