import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { SavedMark } from '#ui/SavedMark.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { BackupSection } from './BackupSection.tsx';
import { useFocusAfter } from './MakeSection.tsx';
import { PreviewOfBackup } from './PreviewOfBackup.tsx';
import { Progress } from './Progress.tsx';
import type { Making } from './use-make-backup.ts';
import type { useRestore } from './use-restore.ts';

interface RestoreSectionProps {
  readonly restoring: ReturnType<typeof useRestore>;
  /** How the backup of what is here goes, which is offered before all of it is exchanged. */
  readonly making: Making;
  readonly onMake: () => void;
}

export function RestoreSection({ restoring, making, onMake }: RestoreSectionProps) {
  const { t, say } = useSay();
  const { state, file } = restoring;
  const isBusy = state.type === 'reading' || state.type === 'restoring';
  const button = useFocusAfter(isBusy);
  return (
    <BackupSection title={t('backup.restore')} about={t('backup.restoreWhy')}>
      {state.type === 'failed' && (
        <ErrorNotice title={t('backup.refused', { file })} live>
          {say(state.message)} {t('backup.nothingChanged')}
        </ErrorNotice>
      )}
      {state.type === 'reading' && (
        <Progress label={t('backup.reading', { file })} share={state.share} onCancel={restoring.cancel} />
      )}
      {state.type === 'restoring' && <Progress label={t('backup.restoring')} onCancel={restoring.cancel} />}
      {(state.type === 'merged' || state.type === 'replaced' || state.type === 'undone') && (
        <div role="status" className="bv-backup-done">
          <SavedMark>{t(`backup.${state.type}`)}</SavedMark>
          {state.type === 'merged' && (
            <TextButton onClick={() => restoring.undo(state.merged)}>{t('common.undo')}</TextButton>
          )}
          <Link className="bv-link" href="/">
            {t('backup.toBots')}
          </Link>
        </div>
      )}
      {!isBusy && (
        <div>
          <FileButton accept=".zip,application/zip" onChange={(chosen) => chosen && restoring.read(chosen)}>
            {(props) => (
              <Button {...props} ref={button} leftSection={<IconFileImport size={18} stroke={1.7} />}>
                {t(state.type === 'idle' ? 'backup.choose' : 'backup.chooseOther')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      {state.type === 'preview' && (
        <PreviewOfBackup
          file={file}
          preview={state.preview}
          making={making}
          onMake={onMake}
          onMerge={restoring.merge}
          onReplace={restoring.replace}
        />
      )}
    </BackupSection>
  );
}
