import type { Bot } from '#flow/bot.ts';
import { say } from '#i18n/say.ts';
import { type Message, message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { VersionInfo } from '#storage/database.ts';
import type { OpenBot } from '#workspace/open-bot.ts';
import { openRestored } from '../open-restored.ts';
import type { MergePlan } from './merge-plan.ts';

interface MergeOrder {
  readonly plan: MergePlan;
  /** The version that is merged, and the bot that comes of it. */
  readonly number: number;
  readonly bot: Bot;
  readonly why: string;
  readonly by: Signature;
}

type MergeDone =
  /** `before`: the version that holds the draft as it was. */
  | { readonly type: 'merged'; readonly version: VersionInfo; readonly before: number | null }
  | { readonly type: 'refused'; readonly message: Message };

/** Makes the merged bot the draft and a version, after the draft as it was has been kept as one. */
export async function doMerge(
  open: OpenBot,
  store: BotStore,
  { plan, number, bot, why, by }: MergeOrder,
): Promise<MergeDone> {
  const { id, workspace, autosave } = open;
  const refused = (reason: Message): MergeDone => ({ type: 'refused', message: reason });
  const { readOnly, history } = workspace.getState();
  if (readOnly) return refused(readOnly);
  if (history.bot !== plan.draft) return refused(message('merge.draftChanged'));
  const flushed = await autosave.flush();
  if (flushed.type === 'failed' || flushed.type === 'conflict') return refused(flushed.message);
  const kept = await keepDraft(id, store, plan, number, by);
  if ('message' in kept) return refused(kept.message);
  const expectedRevision = autosave.revision();
  const merged = await store.mergeVersion(id, {
    bot,
    message: why,
    by,
    mergedFrom: number,
    expectedRevision,
  });
  if (merged.type !== 'merged') return refused(merged.message);
  openRestored(open, merged);
  return { type: 'merged', version: merged.version, before: kept.number };
}

/** The number of the version that is as the draft is: the one it came from, or one that is saved now. */
async function keepDraft(
  id: string,
  store: BotStore,
  { draft, summary }: MergePlan,
  number: number,
  by: Signature,
): Promise<{ readonly number: number | null } | { readonly message: Message }> {
  const bots = await store.listBots();
  if (bots.type !== 'listed') return bots;
  const { basedOn, ahead } = bots.bots.find((bot) => bot.id === id) ?? summary;
  if (!ahead) return { number: basedOn };
  const said = message('merge.before', { number });
  const why = { sv: say(said, 'sv'), en: say(said, 'en') };
  const saved = await store.saveVersion(id, { bot: draft, message: why, by });
  return saved.type === 'saved' || saved.type === 'unchanged' ? { number: saved.version.number } : saved;
}
