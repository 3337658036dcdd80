import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import type { CaseEnd, Results } from './results.ts';

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

/** How many runs a matrix is: each case as it is, then each with the first fault, with the second … */
export function runsOf({ faults, cases }: Matrix): number {
  return cases.length * (1 + faults.length);
}

/** One of a matrix's runs by its place. */
export function matrixRun({ faults, cases }: Matrix, place: number): TestCase {
  const testCase = cases[place % cases.length];
  if (!testCase) throw new Error(`No run ${place}`);
  const fault = faults[Math.floor(place / cases.length) - 1];
  return fault ? withFaults(testCase, [fault]) : testCase;
}

/** A case under more faults than its own. */
export function withFaults(testCase: TestCase, faults: readonly Fault[]): TestCase {
  return { ...testCase, faults: [...(testCase.faults ?? []), ...faults] };
}

/**
 * Reads the results of a matrix's runs as cells: fault by fault, each case by case. Each time it is asked it
 * gives those that have come since, up to the first that has not.
 */
export function matrixReader({ cases }: Matrix, results: Results): () => readonly Fate[] {
  let read = cases.length;
  return () => {
    const cells: Fate[] = [];
    for (; read < results.total; read++) {
      const without = results.endAt(read % cases.length);
      const under = results.endAt(read);
      if (!without || !under) break;
      cells.push(fateOf(without, under));
    }
    return cells;
  };
}

/** What became of a case under faults, beside the same case without them. */
export function fateOf(without: CaseEnd, under: CaseEnd): Fate {
  if (isSame(without, under)) return 'survived';
  if (under.handedOver) return 'takenOver';
  return under.isStopped ? 'stopped' : 'silentlyWrong';
}

function isSame(one: CaseEnd, other: CaseEnd): boolean {
  return (
    one === other ||
    (one.outcome === other.outcome && JSON.stringify(one.reason) === JSON.stringify(other.reason))
  );
}

/** How many cells came to what. */
export type FateCounts = Readonly<Record<Fate, number>>;

export function countFates(cells: Iterable<Fate>): FateCounts {
  const counts = { silentlyWrong: 0, stopped: 0, takenOver: 0, survived: 0 };
  for (const fate of cells) counts[fate]++;
  return counts;
}
