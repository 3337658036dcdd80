import type { Message } from '#lib/message.ts';
import type { CaseResult, Tally } from './result.ts';

/** How many cases ended in an outcome. */
export interface OutcomeCount {
  readonly outcome: string;
  readonly count: number;
}

/** What came of the cases of a list, by their place in it: a few bytes a case, so that a million can be kept. */
export interface Results {
  /** How many cases there are. */
  readonly total: number;
  /** How many of them have a result. */
  readonly done: number;
  at(index: number): CaseResult | undefined;
  tally(): Tally;
  /** The most usual outcome first. */
  outcomes(): readonly OutcomeCount[];
}

/** Results that are being filled in. */
export interface ResultColumns extends Results {
  /** Puts the results of cases that stand next to each other, the first of them at `from`. */
  put(from: number, results: readonly CaseResult[]): void;
}

/** What results have in common: everything but the verdict, kept once for all the cases that ended so. */
type Ended = Omit<CaseResult, 'verdict'>;

const verdicts = ['passed', 'failed', 'notJudged'] as const;

export function createResults(total: number): ResultColumns {
  /** By case: 0 for none yet, else the number of its ending, from 1. */
  const endings = new Uint32Array(total);
  const judged = new Uint8Array(total);
  const known: Ended[] = [];
  const numbers = new Map<string, number>();
  const counts = { passed: 0, failed: 0, notJudged: 0 };
  const ended: number[] = [];
  let done = 0;

  function numberOf({ outcome, reason, isStopped, handedOver }: CaseResult): number {
    const key = JSON.stringify([outcome, keyOf(reason), isStopped, handedOver]);
    const kept = numbers.get(key);
    if (kept !== undefined) return kept;
    const number = known.push({ outcome, reason, isStopped, handedOver });
    numbers.set(key, number);
    ended[number - 1] = 0;
    return number;
  }

  function take(index: number, result: CaseResult): void {
    const before = endings[index] ?? 0;
    if (before > 0) {
      counts[verdicts[judged[index] ?? 0] ?? 'notJudged']--;
      ended[before - 1] = (ended[before - 1] ?? 0) - 1;
    } else done++;
    const number = numberOf(result);
    endings[index] = number;
    judged[index] = verdicts.indexOf(result.verdict);
    counts[result.verdict]++;
    ended[number - 1] = (ended[number - 1] ?? 0) + 1;
  }

  return {
    total,
    get done() {
      return done;
    },
    put(from, results) {
      for (const [place, result] of results.entries()) if (from + place < total) take(from + place, result);
    },
    at(index) {
      const ending = known[(endings[index] ?? 0) - 1];
      return ending && { ...ending, verdict: verdicts[judged[index] ?? 0] ?? 'notJudged' };
    },
    tally: () => ({ ...counts }),
    outcomes() {
      const byOutcome = new Map<string, number>();
      for (const [place, { outcome }] of known.entries())
        byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + (ended[place] ?? 0));
      return [...byOutcome]
        .flatMap(([outcome, count]) => (count > 0 ? [{ outcome, count }] : []))
        .sort((one, other) => other.count - one.count);
    },
  };
}

function keyOf(reason: string | Message): unknown {
  return typeof reason === 'string' ? reason : [reason.key, reason.args];
}
