import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { type BatchPart, runBatch } from './batch.ts';
import { matrixRuns } from './fault-matrix.ts';
import { createHost } from './host.ts';

/** What the worker is asked: one batch, and then it is done. */
export interface BatchRequest {
  readonly bot: Bot;
  readonly cases: readonly TestCase[];
  /** The date for cases without one of their own; null for the base case's. */
  readonly date: string | null;
  /** With them, each case is run once more under each: the runs of a matrix. */
  readonly faults?: readonly Fault[] | undefined;
}

export type BatchReply = { readonly type: 'part'; readonly part: BatchPart } | { readonly type: 'finished' };

/** What the worker does with a request. Apart from its entry, so that it also runs where there is no worker. */
export function answerBatch(
  { bot, cases, date, faults = [] }: BatchRequest,
  reply: (reply: BatchReply) => void,
): void {
  const host = createHost(bot, { date: date ?? undefined });
  for (const part of runBatch(host, matrixRuns({ faults, cases }))) reply({ type: 'part', part });
  reply({ type: 'finished' });
}
