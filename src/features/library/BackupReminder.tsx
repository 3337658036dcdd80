import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import type { BotSummary } from '#storage/database.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { useBackupPutOff, useLastBackup } from '#ui/last-backup.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { isBackupDue, putOffFor } from './backup-reminder.ts';

/** Says when there is something that has been in this browser alone for long. */
export function BackupReminder({ bots }: { readonly bots: readonly BotSummary[] }) {
  const { t, date } = useSay();
  const [last] = useLastBackup();
  const [putOff, setPutOff] = useBackupPutOff();
  if (!isBackupDue(bots, { last, putOff }, Date.now())) return null;
  return (
    <div className="bv-library-reminder">
      <ErrorNotice
        tone="warning"
        title={t('library.backupDue')}
        actions={
          <>
            <Link className="bv-link" href="/backup">
              {t('library.toBackup')}
            </Link>
            <TextButton onClick={() => setPutOff(Date.now() + putOffFor)}>
              {t('library.backupLater')}
            </TextButton>
          </>
        }
      >
        {last === null ? t('library.neverBackedUp') : t('library.backedUp', { date: date(new Date(last)) })}
      </ErrorNotice>
    </div>
  );
}
