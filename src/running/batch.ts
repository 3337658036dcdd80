import type { TestCase } from '#flow/case.ts';
import type { Host } from './host.ts';
import { type CaseResult, judge } from './result.ts';

/** Results of cases that stand next to each other in the batch. */
export interface BatchPart {
  /** The place of the first of them among the cases. */
  readonly from: number;
  readonly results: readonly CaseResult[];
}

/** So many cases are a part: often enough to show progress, seldom enough that telling costs nothing. */
const partSize = 250;

/** Runs cases one after another without a trace, and gives their results part by part, in order. */
export function* runBatch(
  host: Host,
  cases: readonly TestCase[],
  size: number = partSize,
): Generator<BatchPart, void> {
  for (let from = 0; from < cases.length; from += size) {
    const results = cases.slice(from, from + size).map((testCase) => judge(testCase, host.run(testCase)));
    yield { from, results };
  }
}
