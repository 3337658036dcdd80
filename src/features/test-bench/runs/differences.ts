import type { RunRecord } from '#storage/database.ts';

/** One count of two runs. */
export interface CountDifference {
  readonly of:
    | { readonly type: 'verdict'; readonly name: 'failed' | 'passed' | 'notJudged' }
    | { readonly type: 'outcome'; readonly name: string };
  readonly before: number;
  readonly after: number;
}

/** How the cases went in two runs, and in what they ended; outcomes in the order of the later. */
export function differences(earlier: RunRecord, later: RunRecord): readonly CountDifference[] {
  const verdicts = (['failed', 'passed', 'notJudged'] as const).map(
    (name): CountDifference => ({
      of: { type: 'verdict', name },
      before: earlier[name],
      after: later[name],
    }),
  );
  const countIn = (run: RunRecord, name: string) =>
    run.outcomes.find(({ outcome }) => outcome === name)?.count ?? 0;
  const names = new Set([...later.outcomes, ...earlier.outcomes].map(({ outcome }) => outcome));
  const outcomes = [...names].map(
    (name): CountDifference => ({
      of: { type: 'outcome', name },
      before: countIn(earlier, name),
      after: countIn(later, name),
    }),
  );
  return [...verdicts, ...outcomes];
}
