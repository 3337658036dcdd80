import { changeSystem } from '#editing/commands/systems.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { withContract } from '#flow/contract.ts';
import type { System } from '#flow/system.ts';
import { canonicalJson } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { type Batch, type BatchOptions, startBatch } from './batch-client.ts';
import { type HurtStep, stepsHurt } from './hurt-steps.ts';
import type { CaseResult } from './result.ts';
import type { Results } from './results.ts';

/*
 * What becomes of a bot when it takes another contract for a system: all its cases are run as it is
 * and as it would be, each time in a worker. The bot itself is not touched.
 */

/** A case that comes out otherwise. */
export interface CaseChange {
  readonly testCase: TestCase;
  readonly before: CaseResult;
  readonly after: CaseResult;
}

export interface TrialResult {
  readonly cases: number;
  readonly changes: readonly CaseChange[];
  readonly hurt: readonly HurtStep[];
}

export type TrialEnd =
  | { readonly type: 'finished'; readonly result: TrialResult }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly message: Message };

export interface Trial {
  readonly done: Promise<TrialEnd>;
  cancel(): void;
}

export interface TrialOptions extends Pick<BatchOptions, 'spawn'> {
  /** How many runs are done, of two for each case. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The bot with a contract in the place of its own copy, as it is when a person takes it. */
export function takeContract(bot: Bot, contract: System): Bot {
  const copy = bot.systems.find(({ id }) => id === contract.id);
  if (!copy) return bot;
  return changeSystem.apply(bot, { system: withContract(copy, contract) }, { definitions });
}

export function tryContract(bot: Bot, contract: System, { onProgress, spawn }: TrialOptions = {}): Trial {
  const taken = takeContract(bot, contract);
  const cases = bot.cases.list;
  const total = 2 * cases.length;
  let isCancelled = false;
  let batch: Batch | undefined;

  async function run(which: Bot, from: number): Promise<Results | TrialEnd> {
    batch = startBatch(which, cases, {
      date: null,
      onProgress: (done) => onProgress?.(from + done, total),
      ...(spawn ? { spawn } : {}),
    });
    // Cancelled between two batches, when there was none to end.
    if (isCancelled) batch.cancel();
    const end = await batch.done;
    return end.type === 'finished' ? batch.results : end;
  }

  async function runBoth(): Promise<TrialEnd> {
    const before = await run(bot, 0);
    if ('type' in before) return before;
    const after = await run(taken, cases.length);
    if ('type' in after) return after;
    const changes = cases.flatMap((testCase, at): CaseChange[] => {
      const [one, other] = [before.at(at), after.at(at)];
      return one && other && !isSame(one, other) ? [{ testCase, before: one, after: other }] : [];
    });
    return {
      type: 'finished',
      result: { cases: cases.length, changes, hurt: stepsHurt(bot, taken) },
    };
  }

  return {
    done: runBoth(),
    cancel() {
      isCancelled = true;
      batch?.cancel();
    },
  };
}

function isSame(one: CaseResult, other: CaseResult): boolean {
  return one.outcome === other.outcome && canonicalJson(one.reason) === canonicalJson(other.reason);
}
