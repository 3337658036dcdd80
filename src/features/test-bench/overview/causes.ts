import type { Message } from '#lib/message.ts';
import type { Mismatch } from '#running/result.ts';
import type { Results } from '#running/results.ts';

/** Cases that failed in the same way. */
export interface Cause {
  /** The same for the same cause, in whichever run. */
  readonly key: string;
  readonly mismatch: Mismatch;
  readonly outcome: string;
  /** The most usual reason that they were given. */
  readonly reason: string | Message;
  /** How many other reasons they were given. */
  readonly otherReasons: number;
  readonly count: number;
  /** The place of one of them. */
  readonly place: number;
}

/** The failed cases by what they should have ended in and what they did, the most usual first. */
export function causesOf(results: Results): readonly Cause[] {
  const causes = new Map<string, Cause>();
  // The most usual end comes first, so that a cause has the reason of that one.
  for (const { end, count, place } of results.ends()) {
    const { mismatch, outcome, reason, isStopped } = end;
    if (!mismatch) continue;
    // Of a run that stopped, why it did is the cause; a reason often carries the values of the case.
    const key = JSON.stringify([mismatch, outcome, isStopped ? reason : null]);
    const before = causes.get(key);
    causes.set(
      key,
      before
        ? { ...before, count: before.count + count, otherReasons: before.otherReasons + 1 }
        : { key, mismatch, outcome, reason, otherReasons: 0, count, place },
    );
  }
  return [...causes.values()].sort((one, other) => other.count - one.count);
}
