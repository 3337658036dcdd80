import type { Message } from '#lib/message.ts';
import { type Batch, startBatch } from '#running/batch-client.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { Bench, BenchRun } from './bench.ts';

/** Milliseconds between two looks at how far a run has come. */
const showEvery = 150;

/**
 * Runs the cases that are worked with. What went on before gives way. A run that nobody asked for is
 * not shown before it has come to its end, so that what is shown does not flicker.
 */
export function runCases(
  workspace: Workspace,
  bench: Bench,
  { isAsked, onFinished }: { readonly isAsked: boolean; readonly onFinished?: (run: FinishedRun) => void },
): void {
  cancelRun(bench);
  const { history, runDate: date } = workspace.getState();
  const { bot } = history;
  const { set } = bench.getState();
  const cases = set?.cases ?? bot.cases.list;
  const caseSet = set && { id: set.info.id, name: set.info.name };
  const at = Date.now();
  const began = performance.now();
  let shownAt = began;
  const now = (state: BenchRun['state'], failure?: Message): BenchRun => ({
    ...{ bot, date, caseSet, cases, results: batch.results, state, at },
    took: performance.now() - began,
    coverage: state === 'running' ? null : batch.coverage(),
    ...(failure ? { failure } : {}),
  });
  const batch: Batch = startBatch(bot, cases, {
    date,
    coverage: true,
    onProgress: () => {
      if (!isAsked || performance.now() - shownAt < showEvery) return;
      shownAt = performance.now();
      if (bench.getState().going === batch) bench.setState({ run: now('running') });
    },
  });
  bench.setState(isAsked ? { going: batch, run: now('running') } : { going: batch });
  void batch.done.then((end) => {
    // Another run has taken its place, or it was never shown and nobody will miss it.
    if (bench.getState().going !== batch) return;
    if (!isAsked && end.type === 'cancelled') return bench.setState({ going: null });
    const run = now(end.type, end.type === 'failed' ? end.message : undefined);
    bench.setState({ going: null, run });
    if (isAsked && end.type === 'finished') onFinished?.(run);
  });
}

export function cancelRun(bench: Bench): void {
  bench.getState().going?.cancel();
}

/** Seconds until the run is done, if it goes on as it has; null before there is anything to judge by. */
export function secondsLeft({
  results: { done, total },
  took,
}: Pick<BenchRun, 'results' | 'took'>): number | null {
  if (done === 0 || took < 1000) return null;
  return ((took / done) * (total - done)) / 1000;
}
