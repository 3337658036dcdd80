import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import type { Written } from '#flow/hand-over.ts';
import { type Fate, fateOf, withFaults } from './fault-matrix.ts';
import { partingOf } from './first-difference.ts';
import type { Host } from './host.ts';
import { type CaseResult, judge } from './result.ts';
import { finishOf, type Trace, traceCase } from './trace.ts';
import { writtenIn } from './written-in.ts';

/** What faults do to a case: both runs, and what differs. */
export interface Effect {
  readonly testCase: TestCase;
  readonly without: { readonly trace: Trace; readonly result: CaseResult };
  readonly under: { readonly trace: Trace; readonly result: CaseResult };
  readonly fate: Fate;
  /** The number of the step, from 1, that was left by another way; null where all were left by the same. */
  readonly parting: number | null;
  /** What the run under faults has written in systems, in order. */
  readonly written: readonly Written[];
}

/** Runs a case with and without faults beside its own. */
export function effectOf(host: Host, testCase: TestCase, faults: readonly Fault[]): Effect {
  const run = (as: TestCase) => {
    const trace = traceCase(host, as);
    return { trace, result: judge(testCase, finishOf(host, trace)) };
  };
  const without = run(testCase);
  const under = run(withFaults(testCase, faults));
  return {
    testCase,
    without,
    under,
    fate: fateOf(without.result, under.result),
    parting: partingOf(without.trace, under.trace),
    written: writtenIn(host.program.bot, under.trace),
  };
}

/** What a run left in systems though the case was not settled: not taken back, and not meant to end there. */
export function halfWritten({ fate, written }: Pick<Effect, 'fate' | 'written'>): readonly Written[] {
  return fate === 'survived' ? [] : written.filter(({ takenBackBy }) => takenBackBy === null);
}
