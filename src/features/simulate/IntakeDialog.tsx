import { Button, Group, Modal } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { FileNote, IntakeSummary } from './use-intake.ts';

interface IntakeDialogProps {
  readonly summary: IntakeSummary | null;
  readonly onClose: () => void;
}

/** More than these are not read by anybody. */
const mostShown = 50;

/** What came of the files that were read: how many became cases, and of each other one why not. */
export function IntakeDialog({ summary, onClose }: IntakeDialogProps) {
  const { t } = useSay();
  return (
    <Modal
      opened={summary !== null}
      onClose={onClose}
      size="lg"
      title={t('intake.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {summary && <Summary summary={summary} />}
      <Group justify="flex-end" mt="xl">
        <Button variant="filled" data-autofocus onClick={onClose}>
          {t('common.done')}
        </Button>
      </Group>
    </Modal>
  );
}

function Summary({ summary }: { readonly summary: IntakeSummary }) {
  const { t, say } = useSay();
  const { added, unread, notes, failure } = summary;
  if (failure) return <ErrorNotice>{say(failure)}</ErrorNotice>;
  return (
    <div className="bv-intake-summary">
      <p>
        {added > 0 ? t('intake.added', { count: added }) : t('intake.noneAdded')}
        {added > 1 && ` ${t('intake.undoable')}`}
      </p>
      {unread.length > 0 && (
        <ErrorNotice title={t('intake.unread', { count: unread.length })}>
          <FileList files={unread} />
        </ErrorNotice>
      )}
      {notes.length > 0 && (
        <ErrorNotice tone="warning" title={t('intake.noted')}>
          <FileList files={notes} />
        </ErrorNotice>
      )}
    </div>
  );
}

function FileList({ files }: { readonly files: readonly FileNote[] }) {
  const { t, say } = useSay();
  return (
    <ul className="bv-intake-files">
      {files.slice(0, mostShown).map(({ file, message }, index) => (
        // Two files may have the same name, and a file several notes.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <strong>{file}</strong> {say(message)}
        </li>
      ))}
      {files.length > mostShown && <li>{t('intake.moreFiles', { count: files.length - mostShown })}</li>}
    </ul>
  );
}
