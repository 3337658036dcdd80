import { useSay } from '#i18n/use-say.ts';
import type { Stopped } from '#simulator/exit.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface StopNoticeProps {
  readonly ending: Stopped;
  readonly onGoThere: () => void;
}

/** The run could not go on: why, and what to do about it. */
export function StopNotice({ ending, onGoThere }: StopNoticeProps) {
  const { t, say } = useSay();
  return (
    <ErrorNotice
      title={t('simulate.stoppedHere')}
      actions={<TextButton onClick={onGoThere}>{t('common.goThere')}</TextButton>}
    >
      {say(ending.message)} {ending.fields.length > 0 && t('simulate.missingHelp')}
    </ErrorNotice>
  );
}
