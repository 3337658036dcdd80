import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TestCase } from '#flow/case.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { type BenchRun, benchOf } from './bench.ts';
import { cancelRun, runCases } from './bench-run.ts';
import { useCases } from './use-cases.ts';

/** So many cases are run again by themselves when the bot or they change. */
export const quickCases = 1000;

/** Milliseconds without an edit before that. */
const pause = 300;

export interface ShownRun {
  /** The cases to show, in the order of the results. */
  readonly cases: readonly TestCase[];
  /** The last run of what is worked with; null when there is none. */
  readonly run: BenchRun | null;
  /** The bot, the cases or the date have changed since. */
  readonly isStale: boolean;
}

export function useBenchRun(workspace: Workspace): ShownRun {
  const bench = benchOf(workspace);
  const cases = useCases(workspace);
  const bot = useStore(workspace, (state) => state.history.bot);
  const date = useStore(workspace, (state) => state.runDate);
  const set = useStore(bench, (state) => state.set);
  const last = useStore(bench, (state) => state.run);
  const run = last && (last.caseSet?.id ?? null) === (set?.info.id ?? null) ? last : null;
  if (!run) return { cases, run, isStale: false };
  const isStale = run.bot !== bot || run.cases !== cases || run.date !== date;
  return { cases: run.cases, run, isStale };
}

/** Runs few cases by themselves when the test bench is opened, and each time that something has changed. */
export function useQuickRun(workspace: Workspace): void {
  const bench = benchOf(workspace);
  const { length } = useCases(workspace);
  const { run, isStale } = useBenchRun(workspace);
  const bot = useStore(workspace, (state) => state.history.bot);
  const isDue = length > 0 && length <= quickCases && (!run || (isStale && run.state !== 'running'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit begins the pause again.
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => runCases(workspace, bench, { isAsked: false }), run ? pause : 0);
    return () => clearTimeout(timer);
  }, [workspace, bench, bot, isDue]);
  useEffect(
    () => () => {
      // A run that nobody asked for is of no use to another view.
      const { going, run: shown } = bench.getState();
      if (going && shown?.state !== 'running') cancelRun(bench);
    },
    [bench],
  );
}
