import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { type Message, message } from '#lib/message.ts';
import type { BatchReply, BatchRequest } from './batch-answer.ts';
import type { CaseResult } from './result.ts';

/*
 * A batch in a worker of its own, so that the page answers while a hundred thousand cases run. The
 * worker serves one batch and is then ended; cancelling ends it at once, whatever it is doing.
 */

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

/** Milliseconds. A worker that has said nothing for so long, twice over, has died without a word. */
const patience = 15_000;

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
  let worker: Worker | undefined;
  let ended: (how: BatchEnd) => void = () => undefined;
  const done = new Promise<BatchEnd>((resolve) => {
    ended = resolve;
  });
  let heard = true;
  // Twice, since a computer that has slept wakes to a timer that is due and messages that are not read yet.
  const watch = setInterval(() => {
    if (!heard) died();
    heard = false;
  }, patience);
  const end = (how: BatchEnd) => {
    clearInterval(watch);
    worker?.terminate();
    // What the worker sent before it was ended may still be on its way.
    worker = undefined;
    ended(how);
  };
  const died = () => end({ type: 'failed', message: message('cases.batchDied') });

  try {
    const spawned = spawn();
    worker = spawned;
    spawned.onmessage = ({ data }: MessageEvent<BatchReply>) => {
      if (worker !== spawned) return;
      heard = true;
      if (data.type === 'finished') return end({ type: 'finished' });
      const { from, results } = data.part;
      onResults?.(results, from);
      onProgress?.(from + results.length, total);
    };
    spawned.onerror = died;
    spawned.onmessageerror = died;
    const request: BatchRequest = { bot, cases, date, faults };
    spawned.postMessage(request);
  } catch {
    // A browser that makes no worker, or a document that cannot be sent to one.
    died();
  }
  return { done, cancel: () => end({ type: 'cancelled' }) };
}

function spawnWorker(): Worker {
  return new Worker(new URL('./batch.worker.ts', import.meta.url), { type: 'module' });
}
