import type { Change } from '#changes/change.ts';
import { changesBetween } from '#changes/changes-between.ts';
import { commonAncestor } from '#changes/merge/common-ancestor.ts';
import { type Merge, mergeBots } from '#changes/merge/merge-bots.ts';
import type { Bot } from '#flow/bot.ts';
import { type Message, message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';

/** A version and the draft held against the version that both come from. */
export interface MergePlan {
  readonly type: 'planned';
  readonly draft: Bot;
  readonly summary: BotSummary;
  /** The number of the version that both come from. */
  readonly base: number;
  readonly merge: Merge;
  /** What comes into the draft, and what the draft has of its own, beside what both have changed. */
  readonly brings: readonly Change[];
  readonly keeps: readonly Change[];
}

interface NoPlan {
  readonly type: 'refused';
  readonly message: Message;
}

/** Reads what is needed and makes the plan, or says why nothing can be merged. */
export async function planMerge(
  store: BotStore,
  id: string,
  draft: Bot,
  number: number,
): Promise<MergePlan | NoPlan> {
  const [bots, listed] = await Promise.all([store.listBots(), store.listVersions(id)]);
  if (bots.type !== 'listed') return refused(bots.message);
  if (listed.type !== 'listed') return refused(listed.message);
  const summary = bots.bots.find((bot) => bot.id === id);
  const from = summary?.basedOn ?? undefined;
  const base = from === undefined ? undefined : commonAncestor(listed.versions, from, number);
  if (!summary || base === undefined) return refused(message('merge.noBase', { number }));
  if (base === number) return refused(message('merge.nothing', { number }));
  const [shared, theirs] = await Promise.all([store.readVersion(id, base), store.readVersion(id, number)]);
  if (shared.type !== 'read') return refused(shared.message);
  if (theirs.type !== 'read') return refused(theirs.message);
  const merge = mergeBots(shared.bot, draft, theirs.bot, definitions);
  const asTheirs = new Map(merge.conflicts.map(({ id }) => [id, 'theirs'] as const));
  const brings = changesBetween(draft, merge.answered(new Map()).bot, definitions);
  if (brings.length === 0 && merge.conflicts.length === 0)
    return refused(message('merge.nothing', { number }));
  const keeps = changesBetween(theirs.bot, merge.answered(asTheirs).bot, definitions);
  return { type: 'planned', draft, summary, base, merge, brings, keeps };
}

function refused(why: Message): NoPlan {
  return { type: 'refused', message: why };
}
