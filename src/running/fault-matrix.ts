import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import type { CaseResult } from './result.ts';

/*
 * "What if anything breaks": every fault against every case. A case's yardstick is its own run without
 * the fault. The cells are run as cases of a batch like any other, so that they go to the worker in
 * parts, with progress and cancel.
 */

/**
 * What a fault does to a case: nothing; a person goes on by plan; the run stops and nobody has planned
 * how to go on; or the case ends otherwise than it should, as if all were well.
 */
export const fates = ['silentlyWrong', 'stopped', 'takenOver', 'survived'] as const;
export type Fate = (typeof fates)[number];

/** So many runs at most; of a bot with more cases than that the first are taken. */
const mostRuns = 100_000;

/** What is run against what. */
export interface Matrix {
  readonly faults: readonly Fault[];
  /** As many of the cases as the bound allows. */
  readonly cases: readonly TestCase[];
}

export function matrixOf(faults: readonly Fault[], cases: readonly TestCase[]): Matrix {
  const room = Math.max(1, Math.floor(mostRuns / (faults.length + 1)));
  return { faults: faults.slice(0, mostRuns), cases: cases.slice(0, room) };
}

/** All that is to be run, in one row: each case as it is, then each with the first fault, with the second … */
export function matrixRuns({ faults, cases }: Matrix): readonly TestCase[] {
  return [...cases, ...faults.flatMap((fault) => cases.map((testCase) => withFaults(testCase, [fault])))];
}

/** A case under more faults than its own. */
export function withFaults(testCase: TestCase, faults: readonly Fault[]): TestCase {
  return { ...testCase, faults: [...(testCase.faults ?? []), ...faults] };
}

/** Reads the results of a matrix's runs, part by part in order, as cells: fault by fault, each case by case. */
export function matrixReader({ cases }: Matrix): (results: readonly CaseResult[]) => readonly Fate[] {
  const yardsticks: CaseResult[] = [];
  let read = 0;
  return (results) => {
    const cells: Fate[] = [];
    for (const result of results) {
      const yardstick = yardsticks[read % cases.length];
      if (read++ < cases.length || !yardstick) yardsticks.push(result);
      else cells.push(fateOf(yardstick, result));
    }
    return cells;
  };
}

/** What became of a case under faults, beside the same case without them. */
export function fateOf(without: CaseResult, under: CaseResult): Fate {
  if (isSame(without, under)) return 'survived';
  if (under.handedOver) return 'takenOver';
  return under.isStopped ? 'stopped' : 'silentlyWrong';
}

function isSame(one: CaseResult, other: CaseResult): boolean {
  return one.outcome === other.outcome && JSON.stringify(one.reason) === JSON.stringify(other.reason);
}

/** How many cells came to what. */
export type FateCounts = Readonly<Record<Fate, number>>;

export function countFates(cells: Iterable<Fate>): FateCounts {
  const counts = { silentlyWrong: 0, stopped: 0, takenOver: 0, survived: 0 };
  for (const fate of cells) counts[fate]++;
  return counts;
}
