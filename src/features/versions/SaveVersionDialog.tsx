import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';
import type { Tally } from '#running/result.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { SignatureFields } from '#ui/SignatureFields.tsx';
import { useSignedMessage } from '#ui/use-signed-message.ts';
import { Facts } from './Facts.tsx';

interface SaveVersionDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSave: (message: string, by: Signature) => void;
  /** The number that the version gets. */
  readonly suggestedNumber: number;
  /** The number of the latest version, when nothing has been changed since. */
  readonly unchanged?: number | undefined;
  /** Why no version can be saved now. */
  readonly problem?: string | undefined;
  /** How the draft's test cases go; undefined until they have been run. */
  readonly counts: Tally | undefined;
  readonly steps: number;
}

/** Asks what a version is about, before it is saved for good. */
export function SaveVersionDialog(props: SaveVersionDialogProps) {
  const { t } = useSay();
  const { opened, onClose, suggestedNumber, unchanged, problem } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={
        problem !== undefined
          ? t('versions.notSavedTitle')
          : unchanged === undefined
            ? t('versions.saveTitle', { number: suggestedNumber })
            : t('versions.unchangedTitle')
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {problem !== undefined ? (
        <NothingToDo onClose={onClose}>{problem}</NothingToDo>
      ) : unchanged !== undefined ? (
        <NothingToDo onClose={onClose}>{t('versions.unchangedWhy', { number: unchanged })}</NothingToDo>
      ) : (
        <SaveForm {...props} />
      )}
    </Modal>
  );
}

function NothingToDo({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useSay();
  return (
    <>
      <p>{children}</p>
      <Group justify="flex-end" mt="xl">
        <Button variant="filled" data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </>
  );
}

function SaveForm({ onClose, onSave, counts, steps }: SaveVersionDialogProps) {
  const { t } = useSay();
  const form = useSignedMessage((message, by) => {
    onClose();
    onSave(message, by);
  });
  return (
    <form onSubmit={form.onSubmit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('versions.message')}
          description={t('versions.messageAbout')}
          placeholder={t('versions.messageExample')}
          maxLength={200}
          value={form.message}
          onChange={(event) => form.setMessage(event.currentTarget.value)}
          error={form.lacksMessage ? t('versions.messageNeeded') : undefined}
          autoComplete="off"
        />
        <SignatureFields value={form.by} onChange={form.setBy} />
        <Facts steps={steps} counts={counts} />
        {counts && counts.failed > 0 && (
          <ErrorNotice tone="warning" title={t('versions.someFail', { count: counts.failed })}>
            {t('versions.someFailWhy')}
          </ErrorNotice>
        )}
      </Stack>
      <Group justify="flex-end" mt="xl">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('versions.save')}
        </Button>
      </Group>
    </form>
  );
}
