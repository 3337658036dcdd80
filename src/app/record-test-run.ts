import type { FinishedRun } from '#features/simulate/use-case-results.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { OpenBot } from '#workspace/open-bot.ts';

/**
 * Remembers in the library how all cases went. A run of an earlier draft, or by rules of another day
 * than the base case's, is not how the stored draft goes, and is passed over.
 */
export async function recordTestRun(
  { bot, date, tally }: FinishedRun,
  { id, workspace, autosave }: OpenBot,
  store: BotStore,
): Promise<void> {
  const isCurrent = () => workspace.getState().history.bot === bot;
  if (date !== null || !isCurrent()) return;
  const { type } = await autosave.flush();
  if (type !== 'saved' || !isCurrent()) return;
  const { passed, failed } = tally;
  // That it could not be remembered is no hindrance to anything.
  await store.recordTestRun(id, {
    revision: autosave.revision(),
    passed,
    failed,
    total: bot.cases.list.length,
  });
}
