import type { FinishedRun } from '#running/finished-run.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { contentHash } from '#storage/content-hash.ts';
import type { OpenBot } from '#workspace/open-bot.ts';
import type { Stores } from './surroundings.ts';

/** Remembers how all cases went. That it could not be remembered is no hindrance to anything. */
export async function recordRun(
  run: FinishedRun,
  open: OpenBot,
  { store, runs }: Pick<Stores, 'store' | 'runs'>,
): Promise<void> {
  const { bot, date, caseSet, results, at, took } = run;
  await recordInLibrary(run, open, store);
  const [hash, listed] = await Promise.all([contentHash(bot), store.listVersions(open.id)]);
  const version = listed.type === 'listed' ? listed.versions.findLast((kept) => kept.hash === hash) : null;
  await runs.addRun({
    botId: open.id,
    at,
    version: version?.number ?? null,
    hash,
    date: date ?? bot.cases.base.date,
    caseSet: caseSet ?? { id: null, name: null },
    ...results.tally(),
    outcomes: results.outcomes(),
    took,
  });
}

/**
 * The library shows how the bot's own cases went. A run of an earlier draft, or by rules of another day
 * than the base case's, is not how the stored draft goes, and is passed over.
 */
async function recordInLibrary(
  { bot, date, caseSet, results }: FinishedRun,
  { id, workspace, autosave }: OpenBot,
  store: BotStore,
): Promise<void> {
  const isCurrent = () => workspace.getState().history.bot === bot;
  if (caseSet !== null || date !== null || !isCurrent()) return;
  const { type } = await autosave.flush();
  if (type !== 'saved' || !isCurrent()) return;
  const { passed, failed } = results.tally();
  await store.recordTestRun(id, { revision: autosave.revision(), passed, failed, total: results.total });
}
