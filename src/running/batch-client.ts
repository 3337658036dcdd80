import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { type Message, message } from '#lib/message.ts';
import { startWork } from '#lib/start-work.ts';
import type { BatchReply, BatchRequest } from './batch-answer.ts';
import type { CaseResult } from './result.ts';

/* A batch in a worker of its own, so that the page answers while a hundred thousand cases run. */

export interface BatchOptions {
  /** The date for cases without one of their own; null for the base case's. */
  readonly date: string | null;
  /** Each case is run once more under each of these, fault by fault, after all the cases as they are. */
  readonly faults?: readonly Fault[];
  readonly onProgress?: (done: number, total: number) => void;
  /** Called part by part, in order. `from` is the place of the first result among the cases. */
  readonly onResults?: (results: readonly CaseResult[], from: number) => void;
  /** Makes the worker. */
  readonly spawn?: () => Worker;
}

/** How a batch ended. It never throws: a worker that died is an end like another, with words for it. */
export type BatchEnd =
  | { readonly type: 'finished' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly message: Message };

export interface Batch {
  readonly done: Promise<BatchEnd>;
  cancel(): void;
}

export function startBatch(bot: Bot, cases: readonly TestCase[], options: BatchOptions): Batch {
  const { date, faults = [], onProgress, onResults, spawn = spawnWorker } = options;
  const total = cases.length * (1 + faults.length);
  const request: BatchRequest = { bot, cases, date, faults };
  const { done, cancel } = startWork<BatchRequest, BatchReply>(request, {
    spawn,
    onReply: (reply) => {
      if (reply.type === 'finished') return true;
      const { from, results } = reply.part;
      onResults?.(results, from);
      onProgress?.(from + results.length, total);
      return false;
    },
  });
  return {
    done: done.then((how) =>
      how === 'died' ? { type: 'failed', message: message('cases.batchDied') } : { type: how },
    ),
    cancel,
  };
}

function spawnWorker(): Worker {
  return new Worker(new URL('./batch.worker.ts', import.meta.url), { type: 'module' });
}
