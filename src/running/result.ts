import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import type { Ending } from '#simulator/exit.ts';

/** The outcome of a run that could not go on. */
export const stoppedOutcome = 'STOPPED';

/** What came of a case, small enough to keep for a hundred thousand. */
export interface CaseResult {
  readonly outcome: string;
  /** The outcome's reason; for a run that stopped, why. */
  readonly reason: string | Message;
  /** A case without an expectation counts neither way. */
  readonly verdict: 'passed' | 'failed' | 'notJudged';
  /** The run could not go on. */
  readonly isStopped: boolean;
  /** Nothing was settled: a person goes on, as it was planned, or the case is tried again later. */
  readonly handedOver: boolean;
}

export function judge(testCase: TestCase, ending: Ending): CaseResult {
  const outcome = ending.type === 'ended' ? ending.outcome : stoppedOutcome;
  const reason = ending.type === 'ended' ? ending.reason : ending.message;
  const isStopped = ending.type === 'stopped';
  const handedOver = ending.type === 'ended' ? ending.handsOver : ending.takeover !== null;
  const { expected } = testCase;
  if (!expected) return { outcome, reason, verdict: 'notJudged', isStopped, handedOver };
  // A stop's reason is a message in the reader's language, so only the outcome is compared.
  const asExpected =
    outcome === expected.outcome &&
    (typeof reason !== 'string' || expected.reason === undefined || reason === expected.reason);
  return { outcome, reason, verdict: asExpected ? 'passed' : 'failed', isStopped, handedOver };
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
