import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { emptyCounts } from './coverage.ts';
import { createHost, type Host } from './host.ts';
import { type CaseResult, judge } from './result.ts';
import { createPacker, type PackedResults } from './results.ts';

/** What the worker is asked: first to open a bot, then part after part of its cases. */
export type BatchRequest =
  | {
      readonly type: 'open';
      readonly bot: Bot;
      /** The date for cases without one of their own; null for the base case's. */
      readonly date: string | null;
      /** Count what the cases try. */
      readonly coverage: boolean;
    }
  | {
      readonly type: 'run';
      /** The place of the first of the cases. */
      readonly from: number;
      readonly cases: readonly TestCase[];
      /** Tell of each case by itself, so that what a worker dies of is known. */
      readonly isCareful: boolean;
    };

export type BatchReply =
  | { readonly type: 'opened' }
  /** The next results of the part. A part that takes long is told of in pieces. */
  | {
      readonly type: 'results';
      readonly packed: PackedResults;
      /** What all cases so far have tried, where it is counted. */
      readonly coverage: Uint32Array<ArrayBuffer> | null;
    };

/** Milliseconds. What has been done for so long is told, so that a slow worker is not taken for a dead one. */
const tellEvery = 500;

/** What the worker does with requests. Apart from its entry, so that it also runs where there is no worker. */
export function batchAnswerer(reply: (reply: BatchReply) => void): (request: BatchRequest) => void {
  const pack = createPacker();
  let host: Host | undefined;
  let coverage: Uint32Array<ArrayBuffer> | null = null;
  return (request) => {
    if (request.type === 'open') {
      coverage = request.coverage ? emptyCounts(request.bot) : null;
      host = createHost(request.bot, { date: request.date ?? undefined, coverage: coverage ?? undefined });
      return reply({ type: 'opened' });
    }
    const { cases, isCareful } = request;
    let { from } = request;
    let results: CaseResult[] = [];
    const tell = () => {
      reply({ type: 'results', packed: pack(from, results), coverage: coverage?.slice() ?? null });
      from += results.length;
      results = [];
    };
    let told = performance.now();
    for (const testCase of cases) {
      if (host) results.push(judge(testCase, host.run(testCase)));
      if (!isCareful && performance.now() - told < tellEvery) continue;
      tell();
      told = performance.now();
    }
    if (results.length > 0) tell();
  };
}

/** What a reply need not copy. */
export function transferableOf(reply: BatchReply): ArrayBuffer[] {
  if (reply.type !== 'results') return [];
  const { ends, steps, seconds } = reply.packed;
  return [ends, steps, seconds, ...(reply.coverage ? [reply.coverage] : [])].map(({ buffer }) => buffer);
}
