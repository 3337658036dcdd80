import { Button } from '@mantine/core';
import { IconFileImport, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { benchOf } from './bench.ts';
import { cancelRun, runCases } from './bench-run.ts';
import type { BenchTabProps } from './bench-tab.ts';
import { tookWords } from './run-words.ts';
import { useBenchRun } from './use-bench-run.ts';
import { useCases } from './use-cases.ts';

interface RunActionsProps extends Pick<BenchTabProps, 'workspace' | 'onTab'> {
  readonly onFinished: (run: FinishedRun) => void;
}

/** In the top bar: when the cases were last run, the way of a file into cases, and the button that runs them. */
export function RunActions({ workspace, onTab, onFinished }: RunActionsProps) {
  const { t, say, time } = useSay();
  const bench = benchOf(workspace);
  const cases = useCases(workspace);
  const { run } = useBenchRun(workspace);
  const isRunning = run?.state === 'running';
  return (
    <>
      {run?.state === 'finished' && (
        <span className="bv-bench-ran">
          {t('bench.ranAt', { time: time(new Date(run.at)), took: say(tookWords(run.took)) })}
        </span>
      )}
      <Button
        leftSection={<IconFileImport size={18} stroke={1.7} />}
        onClick={() => {
          bench.setState({ isImporting: true });
          onTab('cases');
        }}
      >
        {t('bench.import')}
      </Button>
      {/* One button, so that the focus stays where it is when a run begins and ends. */}
      <DisabledReason reason={cases.length === 0 ? t('bench.nothingToRun') : undefined}>
        <Button
          variant={isRunning ? 'default' : 'filled'}
          leftSection={isRunning ? <IconX size={18} /> : <IconPlayerPlay size={18} stroke={1.7} />}
          onClick={() =>
            isRunning ? cancelRun(bench) : runCases(workspace, bench, { isAsked: true, onFinished })
          }
        >
          {isRunning ? t('common.cancel') : t('bench.runAll')}
        </Button>
      </DisabledReason>
    </>
  );
}
