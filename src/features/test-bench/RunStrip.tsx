import { VisuallyHidden } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { type BenchRun, benchOf } from './bench.ts';
import { runCases, secondsLeft } from './bench-run.ts';
import { leftWords } from './run-words.ts';
import { quickCases, useBenchRun } from './use-bench-run.ts';

interface RunStripProps {
  readonly workspace: Workspace;
  readonly onFinished: (run: FinishedRun) => void;
}

/** Under the tabs: how far a run has come, or why its results are not the whole truth. */
export function RunStrip({ workspace, onFinished }: RunStripProps) {
  const { t, say, number } = useSay();
  const { run, isStale } = useBenchRun(workspace);
  const again = (
    <TextButton onClick={() => runCases(workspace, benchOf(workspace), { isAsked: true, onFinished })}>
      {t('bench.runAgain')}
    </TextButton>
  );
  const said = run?.state === 'finished' ? run.results.tally() : undefined;
  return (
    <>
      <VisuallyHidden role="status">
        {said && t('cases.allRun', { passed: number(said.passed), failed: number(said.failed) })}
      </VisuallyHidden>
      {run?.state === 'running' && <Progress run={run} />}
      {run?.state === 'failed' && run.failure && (
        <div className="bv-bench-notice">
          <ErrorNotice live actions={again}>
            {say(run.failure)} {t('bench.kept', counts(run, number))}
          </ErrorNotice>
        </div>
      )}
      {run?.state === 'cancelled' && (
        <div className="bv-bench-notice">
          <ErrorNotice tone="info" live actions={again}>
            {t('bench.cancelled', counts(run, number))}
          </ErrorNotice>
        </div>
      )}
      {/* Few cases are run again by themselves in a moment. */}
      {run?.state === 'finished' && isStale && run.cases.length > quickCases && (
        <div className="bv-bench-notice">
          <ErrorNotice tone="warning" actions={again}>
            {t('bench.stale')}
          </ErrorNotice>
        </div>
      )}
    </>
  );
}

function counts({ results: { done, total } }: BenchRun, number: (value: number) => string) {
  return { done: number(done), total: number(total) };
}

function Progress({ run }: { readonly run: BenchRun }) {
  const { t, say, number } = useSay();
  const { done, total } = run.results;
  const left = secondsLeft(run);
  return (
    <div className="bv-bench-progress">
      <ProgressMeter label={t('bench.running')} total={total} parts={[{ tone: 'accent', value: done }]} />
      <span>
        {t('cases.progress', counts(run, number))}
        {left !== null && `, ${say(leftWords(left))}`}
      </span>
    </div>
  );
}
