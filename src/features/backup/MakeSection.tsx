import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { SavedMark } from '#ui/SavedMark.tsx';
import { BackupSection } from './BackupSection.tsx';
import { Progress } from './Progress.tsx';
import { saidCounts, saidSize } from './said-counts.ts';
import type { useMakeBackup } from './use-make-backup.ts';

interface MakeSectionProps {
  readonly store: BotStore;
  readonly making: ReturnType<typeof useMakeBackup>;
  /** When the last one was made. */
  readonly last: number | null;
  readonly onMake: () => void;
}

export function MakeSection({ store, making, last, onMake }: MakeSectionProps) {
  const speech = useSay();
  const { t, say } = speech;
  const { state, cancel } = making;
  const since = useBots(store).filter(({ changed }) => last !== null && changed > last).length;
  const button = useFocusAfter(state.type === 'making');
  const when = last === null ? '' : saidWhen(last, speech);
  return (
    <BackupSection title={t('backup.make')} about={t('backup.makeWhy')}>
      <p className="bv-backup-last">
        {last === null
          ? t('backup.never')
          : since === 0
            ? t('backup.last', { when })
            : t('backup.lastAndChanges', { when, count: since })}
      </p>
      {state.type === 'failed' && (
        <ErrorNotice title={t('backup.notMade')} live>
          {say(state.message)}
        </ErrorNotice>
      )}
      {state.type === 'made' && (
        <div role="status">
          <SavedMark>
            {t('backup.made', { file: state.name, size: saidSize(state.written.file.size, speech) })}
          </SavedMark>
          <p>{t('backup.holds', { counts: saidCounts(state.written.counts, speech) })}</p>
        </div>
      )}
      {state.type === 'made' && state.written.unread.length > 0 && (
        <ErrorNotice tone="warning" title={t('backup.unread')} live>
          <ul className="bv-backup-list">
            {state.written.unread.map((one) => (
              <li key={say(one)}>{say(one)}</li>
            ))}
          </ul>
        </ErrorNotice>
      )}
      {state.type === 'making' ? (
        <Progress label={t('backup.making')} share={state.share} onCancel={cancel} />
      ) : (
        <div>
          <Button ref={button} variant="filled" leftSection={<IconDownload size={18} />} onClick={onMake}>
            {t('backup.make')}
          </Button>
        </div>
      )}
    </BackupSection>
  );
}

/** Where the focus goes on when what had it is gone. */
export function useFocusAfter(isBusy: boolean) {
  const place = useRef<HTMLButtonElement>(null);
  const was = useRef(isBusy);
  useEffect(() => {
    if (was.current && !isBusy) place.current?.focus();
    was.current = isBusy;
  }, [isBusy]);
  return place;
}

/** The day and the clock. */
export function saidWhen(
  at: number,
  { date, time }: Pick<ReturnType<typeof useSay>, 'date' | 'time'>,
): string {
  const moment = new Date(at);
  return `${date(moment)} ${time(moment)}`;
}

function useBots(store: BotStore): readonly BotSummary[] {
  const [bots, setBots] = useState<readonly BotSummary[]>([]);
  useEffect(() => store.watchBots((listed) => listed.type === 'listed' && setBots(listed.bots)), [store]);
  return bots;
}
