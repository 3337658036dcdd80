import type { Bot } from '#flow/bot.ts';
import { defaultSearch } from './check-table.ts';
import type { DecisionTable } from './decision-table.ts';
import { type Preview, type PreviewRequest, previewOf } from './files/preview.ts';
import { problemsWithin, type TableProblem } from './problems.ts';

/*
 * What takes longer than a page may stand still: the whole search of a large table, and files. Done in a
 * worker of its own, which is ended when nobody wants the answer any more.
 */

export type TableJob =
  | { readonly type: 'check'; readonly table: DecisionTable; readonly bot: Bot }
  | ({ readonly type: 'preview' } & PreviewRequest);

export type TableReply =
  | { readonly type: 'work'; readonly share: number }
  | { readonly type: 'checked'; readonly problems: readonly TableProblem[] }
  | { readonly type: 'previewed'; readonly preview: Preview };

/** Milliseconds between two words of how far a search has come. */
const wordEvery = 100;

export async function doJob(job: TableJob, reply: (reply: TableReply) => void): Promise<void> {
  if (job.type === 'preview') {
    reply({ type: 'previewed', preview: await previewOf(job) });
    return;
  }
  let told = performance.now();
  const onWork = (share: number) => {
    if (performance.now() - told < wordEvery) return;
    told = performance.now();
    reply({ type: 'work', share });
  };
  const problems = problemsWithin(job.table, job.bot, { ...defaultSearch, onWork });
  reply({ type: 'checked', problems });
}
