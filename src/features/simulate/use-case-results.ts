import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import { startBatch } from '#running/batch-client.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import type { CaseResult } from '#running/result.ts';
import type { Results } from '#running/results.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { quickResults } from './quick-results.ts';
import { type BatchRun, type Sitting, sittingOf } from './sitting.ts';

export interface CaseResults {
  /** By case id. A case that is not here has not been run. */
  readonly results: ReadonlyMap<string, CaseResult>;
  /** The results are of an earlier draft, or of another date. */
  readonly isStale: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** All cases were run to the end because a person asked for it, and nothing has changed since. */
  readonly isDone: boolean;
  readonly failure: Message | null;
  runAll(): void;
  cancel(): void;
}

type OnFinished = (run: FinishedRun) => void;

/** Milliseconds between two looks at how far a run has come. */
const showEvery = 150;

const nothingRun: ReadonlyMap<string, CaseResult> = new Map();

/** The results of all cases: at once where that is quick, otherwise those of the last run that was asked for. */
export function useCaseResults(workspace: Workspace, onFinished: OnFinished): CaseResults {
  const sitting = sittingOf(workspace);
  const bot = useStore(workspace, (state) => state.history.bot);
  const date = useStore(workspace, (state) => state.runDate);
  const batchRun = useStore(sitting, (state) => state.batchRun);
  const quick = useMemo(() => quickResults(bot, date), [bot, date]);

  const isRunning = batchRun?.state === 'running';
  const isOfThis = batchRun?.bot === bot && batchRun.date === date;
  const results = isRunning ? batchRun.results : (quick ?? batchRun?.results ?? nothingRun);
  return {
    results,
    isStale: results === batchRun?.results && !isOfThis,
    progress: isRunning ? { done: batchRun.results.size, total: batchRun.total } : null,
    isDone: isOfThis && batchRun.state === 'finished',
    failure: (isOfThis && batchRun.failure) || null,
    runAll: () => runAll(workspace, sitting, onFinished),
    cancel: () => batchRun?.batch.cancel(),
  };
}

/** Runs all cases of the draft as it is now. A run that was going on gives way. */
function runAll(workspace: Workspace, sitting: Sitting, onFinished: OnFinished): void {
  sitting.getState().batchRun?.batch.cancel();
  const { history, runDate: date } = workspace.getState();
  const { bot } = history;
  const cases = bot.cases.list;
  const update = (change: Partial<BatchRun>) => {
    const { batchRun } = sitting.getState();
    // A part may come after another run has begun.
    if (batchRun?.batch === batch) sitting.setState({ batchRun: { ...batchRun, ...change } });
  };
  const at = Date.now();
  const began = performance.now();
  let shownAt = began;
  const batch = startBatch(bot, cases, {
    date,
    onProgress: () => {
      if (performance.now() - shownAt < showEvery) return;
      update({ results: byId(cases, batch.results) });
      shownAt = performance.now();
    },
  });
  sitting.setState({
    batchRun: { bot, date, results: nothingRun, total: cases.length, state: 'running', batch },
  });
  void batch.done.then((end) => {
    update({
      results: byId(cases, batch.results),
      state: end.type,
      ...(end.type === 'failed' ? { failure: end.message } : {}),
    });
    if (end.type === 'finished')
      onFinished({ bot, date, caseSet: null, results: batch.results, at, took: performance.now() - began });
  });
}

function byId(cases: readonly TestCase[], results: Results): ReadonlyMap<string, CaseResult> {
  return new Map(
    cases.flatMap(({ id }, index): [string, CaseResult][] => {
      const result = results.at(index);
      return result ? [[id, result]] : [];
    }),
  );
}
