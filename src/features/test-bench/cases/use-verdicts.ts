import { useCallback } from 'react';
import type { TestCase } from '#flow/case.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { useBenchRun } from '../use-bench-run.ts';
import type { ShownVerdict } from './case-rows.ts';

/** How each case went in the last run, by its place; one that has been changed since has not been run. */
export function useVerdicts(
  workspace: Workspace,
  cases: readonly TestCase[],
): (place: number) => ShownVerdict {
  const { run } = useBenchRun(workspace);
  return useCallback(
    (place) =>
      run && run.cases[place] === cases[place] ? (run.results.at(place)?.verdict ?? 'notRun') : 'notRun',
    [run, cases],
  );
}
