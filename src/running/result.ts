import type { Expectation, TestCase } from '#flow/case.ts';
import { canonicalJson, type Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { Ending } from '#simulator/exit.ts';

/** The outcome of a run that could not go on. */
export const stoppedOutcome = 'STOPPED';

/** A case that has been run to its end. */
export interface FinishedCase {
  readonly ending: Ending;
  /** How many steps it took. */
  readonly steps: number;
  /** Virtual time that passed: while systems answered, and while the bot waited to ask again. */
  readonly seconds: number;
  /** What the run left in a field; null where nothing is. */
  value(field: string): Json;
}

/** Where a run first differs from what was expected of it: what comes after follows from it. */
export type Mismatch =
  | { readonly type: 'outcome'; readonly expected: string }
  | { readonly type: 'reason' }
  /** The keys of the fields that hold something else. */
  | { readonly type: 'variables'; readonly fields: readonly string[] };

/** What came of a case, small enough to keep for a hundred thousand. */
export interface CaseResult {
  readonly outcome: string;
  /** The outcome's reason; for a run that stopped, why. */
  readonly reason: string | Message;
  /** A case without an expectation counts neither way. */
  readonly verdict: 'passed' | 'failed' | 'notJudged';
  /** Why it failed; null where it did not. */
  readonly mismatch: Mismatch | null;
  /** The run could not go on. */
  readonly isStopped: boolean;
  /** Nothing was settled: a person goes on, as it was planned, or the case is tried again later. */
  readonly handedOver: boolean;
  readonly steps: number;
  /** Virtual time. */
  readonly seconds: number;
}

export function judge({ expected }: TestCase, run: FinishedCase): CaseResult {
  const { ending, steps, seconds } = run;
  const outcome = ending.type === 'ended' ? ending.outcome : stoppedOutcome;
  const reason = ending.type === 'ended' ? ending.reason : ending.message;
  const isStopped = ending.type === 'stopped';
  const handedOver = ending.type === 'ended' ? ending.handsOver : ending.takeover !== null;
  const mismatch = expected ? mismatchOf(expected, outcome, reason, run) : null;
  const verdict = !expected ? 'notJudged' : mismatch ? 'failed' : 'passed';
  return { outcome, reason, verdict, mismatch, isStopped, handedOver, steps, seconds };
}

function mismatchOf(
  expected: Expectation,
  outcome: string,
  reason: string | Message,
  run: FinishedCase,
): Mismatch | null {
  if (outcome !== expected.outcome) return { type: 'outcome', expected: expected.outcome };
  // A stop's reason is a message in the reader's language, so it is not compared.
  if (typeof reason === 'string' && expected.reason !== undefined && reason !== expected.reason)
    return { type: 'reason' };
  const fields = expected.variables ? fieldsThatDiffer(expected.variables, run) : [];
  return fields.length > 0 ? { type: 'variables', fields } : null;
}

function fieldsThatDiffer(variables: Readonly<Record<string, Json>>, run: FinishedCase): readonly string[] {
  return Object.entries(variables).flatMap(([field, value]) =>
    canonicalJson(run.value(field)) === canonicalJson(value) ? [] : [field],
  );
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notJudged: number;
}

export function tally(results: Iterable<CaseResult>): Tally {
  const counts = { passed: 0, failed: 0, notJudged: 0 };
  for (const result of results) counts[result.verdict]++;
  return counts;
}
