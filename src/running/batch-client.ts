import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { type Message, message } from '#lib/message.ts';
import { type OpenWorker, openWorker } from '#lib/open-worker.ts';
import type { BatchReply, BatchRequest } from './batch-answer.ts';
import { emptyCounts, mergeCounts } from './coverage.ts';
import { matrixRun, runsOf } from './fault-matrix.ts';
import { judge } from './result.ts';
import { createResults, type Results } from './results.ts';

/*
 * A batch in workers, all cores but one, so that the page answers while a hundred thousand cases run.
 * Workers are handed cases in parts as they come to need them, and what comes back is packed: no task
 * here is long. A worker that dies, or falls silent, takes nothing with it but the case it died of.
 */

export interface BatchOptions {
  /** The date for cases without one of their own; null for the base case's. */
  readonly date: string | null;
  /** Each case is run once more under each of these, fault by fault, after all the cases as they are. */
  readonly faults?: readonly Fault[];
  /** Count what the cases try. */
  readonly coverage?: boolean;
  /** Called after each part. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Makes a worker. */
  readonly spawn?: () => Worker;
  /** How many workers there may be. */
  readonly workers?: number;
}

/** How a batch ended. It never throws: workers that died are an end like another, with words for it. */
export type BatchEnd =
  | { readonly type: 'finished' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly message: Message };

export interface Batch {
  /** By the cases' places; grows while the batch is going on, and stays as far as it came. */
  readonly results: Results;
  /** In how many of the runs so far each of the bot's coverage goals was met; null where it is not counted. */
  coverage(): Uint32Array | null;
  readonly done: Promise<BatchEnd>;
  cancel(): void;
}

/** So many cases are handed out at a time: it takes a few milliseconds to copy them. */
const partSize = 250;
/** Handed out to each worker, so that it has more to do while the page is busy. */
const partsAhead = 4;
/** Milliseconds. A worker that has said nothing for so long, twice over, has died without a word. */
const patience = 10_000;
/** So many workers in a row that die before they have opened the bot: none will come to anything. */
const mostStillborn = 3;
/** So many workers that die of cases: there is no end to them. */
const mostDead = 20;

/** Cases that a worker has been handed and has not told of, from one place to before another. */
interface Part {
  from: number;
  readonly to: number;
  /** A worker has died of it once. */
  readonly isCareful: boolean;
}

interface Seat {
  readonly worker: OpenWorker<BatchRequest>;
  /** The first of them is being run. */
  readonly parts: Part[];
  readonly stop: () => void;
}

export function startBatch(bot: Bot, cases: readonly TestCase[], options: BatchOptions): Batch {
  const { date, faults = [], coverage = false, onProgress } = options;
  const { spawn = spawnWorker, workers = allCoresButOne() } = options;
  const matrix = { cases, faults };
  const results = createResults(runsOf(matrix));
  const { total } = results;
  // The worker is handed the cases, so it need not have them with the bot too.
  const handed = { ...bot, cases: { ...bot.cases, list: [] } };
  const open: BatchRequest = { type: 'open', bot: handed, date, coverage };
  /** By worker, also those that have died: what its cases have tried. */
  const counted = new Map<Seat, Uint32Array>();
  const seats = new Set<Seat>();
  /** Given back by workers that died. */
  const returned: Part[] = [];
  let handedOut = 0;
  let stillborn = 0;
  let dead = 0;
  let isOver = false;
  let ended: (end: BatchEnd) => void = () => undefined;
  const done = new Promise<BatchEnd>((resolve) => {
    ended = resolve;
  });

  function end(how: BatchEnd): void {
    isOver = true;
    for (const seat of seats) seat.stop();
    seats.clear();
    ended(how);
  }

  function nextPart(): Part | undefined {
    const again = returned.pop();
    if (again || handedOut >= total) return again;
    const from = handedOut;
    handedOut = Math.min(total, from + partSize);
    return { from, to: handedOut, isCareful: false };
  }

  function feed({ worker, parts }: Seat): void {
    while (parts.length < partsAhead) {
      const part = nextPart();
      if (!part) return;
      parts.push(part);
      const { from, to, isCareful } = part;
      const run = Array.from({ length: to - from }, (_, place) => matrixRun(matrix, from + place));
      worker.ask({ type: 'run', from, cases: run, isCareful });
    }
  }

  function told(): void {
    onProgress?.(results.done, total);
    if (!isOver && results.done === total) end({ type: 'finished' });
  }

  function openSeat(): void {
    const known: number[] = [];
    const parts: Part[] = [];
    let isOpened = false;
    let heard = true;
    // Twice, since a computer that has slept wakes to a timer that is due and messages that are not read yet.
    const watch = setInterval(() => {
      if (!heard && parts.length > 0) died();
      heard = false;
    }, patience);
    const worker = openWorker<BatchRequest, BatchReply>({
      spawn,
      onReply(reply) {
        heard = true;
        if (reply.type === 'opened') {
          isOpened = true;
          stillborn = 0;
          return;
        }
        results.unpack(reply.packed, known);
        if (reply.coverage) counted.set(seat, reply.coverage);
        const [part] = parts;
        if (part) part.from += reply.packed.ends.length;
        if (part && part.from >= part.to) parts.shift();
        feed(seat);
        told();
      },
      onFailed: () => died(),
    });
    const stop = () => {
      clearInterval(watch);
      worker.end();
    };
    const seat: Seat = { worker, parts, stop };
    function died(): void {
      stop();
      seats.delete(seat);
      if (isOver) return;
      const [running, ...waiting] = parts;
      returned.push(...waiting);
      if (running && !isOpened) returned.push(running);
      else if (running) goOnAfter(running);
      if (isOpened ? ++dead > mostDead : ++stillborn >= mostStillborn) {
        end({ type: 'failed', message: message('cases.batchDied') });
        return;
      }
      if (returned.length > 0 || handedOut < total) openSeat();
      told();
    }
    seats.add(seat);
    worker.ask(open);
    feed(seat);
  }

  /** The rest of a part that a worker died of: case by case, and without the case that it surely died of. */
  function goOnAfter({ from, to, isCareful }: Part): void {
    if (isCareful) results.put(from, [judge(matrixRun(matrix, from), couldNotRun)]);
    const rest = isCareful ? from + 1 : from;
    if (rest < to) returned.push({ from: rest, to, isCareful: true });
  }

  const seatsWanted = Math.min(workers, Math.ceil(total / partSize));
  for (let count = 0; count < seatsWanted; count++) openSeat();
  if (total === 0) end({ type: 'finished' });
  return {
    results,
    coverage() {
      if (!coverage) return null;
      const counts = emptyCounts(bot);
      for (const part of counted.values()) mergeCounts(counts, part);
      return counts;
    },
    done,
    cancel() {
      if (!isOver) end({ type: 'cancelled' });
    },
  };
}

const couldNotRun = {
  ending: { type: 'stopped', message: message('cases.couldNotRun'), fields: [], takeover: null },
  steps: 0,
  seconds: 0,
  value: () => null,
} as const;

function allCoresButOne(): number {
  // There is none outside a browser.
  const cores = typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency;
  return Math.max(1, cores - 1);
}

function spawnWorker(): Worker {
  return new Worker(new URL('./batch.worker.ts', import.meta.url), { type: 'module' });
}
