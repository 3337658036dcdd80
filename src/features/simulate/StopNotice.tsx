import { useSay } from '#i18n/use-say.ts';
import { TakeoverSheet } from '#nodes/connector/TakeoverSheet.tsx';
import { handOverOf } from '#running/hand-over.ts';
import type { Stopped } from '#simulator/exit.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Run } from './run.ts';

interface StopNoticeProps {
  readonly run: Run;
  readonly ending: Stopped;
  readonly onGoThere: () => void;
}

/** The run could not go on: why, and what to do about it, or who takes over as planned. */
export function StopNotice({ run, ending, onGoThere }: StopNoticeProps) {
  const { t, say } = useSay();
  const handOver = handOverOf(run.bot, run.trace);
  return (
    <>
      <ErrorNotice
        tone={handOver ? 'warning' : 'wrong'}
        title={t(handOver ? 'simulate.takenOver' : 'simulate.stoppedHere')}
        actions={<TextButton onClick={onGoThere}>{t('common.goThere')}</TextButton>}
      >
        {say(ending.message)} {ending.fields.length > 0 && t('simulate.missingHelp')}
      </ErrorNotice>
      {handOver && <TakeoverSheet handOver={handOver} />}
    </>
  );
}
