import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { SignatureFields } from '#ui/SignatureFields.tsx';
import { useSignedMessage } from '#ui/use-signed-message.ts';

interface SaveContractDialogProps {
  readonly opened: boolean;
  /** The number that the contract gets. */
  readonly number: number;
  /** What is to be known before it is saved: the difference, what happens to the bots. */
  readonly children: ReactNode;
  readonly onSave: (message: string, author: string) => void;
  readonly onClose: () => void;
}

/** Asks what the next contract is about, before it is saved for good. */
export function SaveContractDialog(props: SaveContractDialogProps) {
  const { t } = useSay();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      size={720}
      title={t('contract.saveTitle', { number: props.number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SaveForm {...props} />
    </Modal>
  );
}

function SaveForm({ children, onSave, onClose }: SaveContractDialogProps) {
  const { t } = useSay();
  const form = useSignedMessage((message, by) => {
    onClose();
    onSave(message, by.name);
  });
  return (
    <form onSubmit={form.onSubmit}>
      <Stack gap="lg">
        {children}
        <TextInput
          data-autofocus
          label={t('contract.message')}
          placeholder={t('contract.messageExample')}
          maxLength={200}
          value={form.message}
          onChange={(event) => form.setMessage(event.currentTarget.value)}
          error={form.lacksMessage ? t('contract.messageNeeded') : undefined}
          autoComplete="off"
        />
        <SignatureFields value={form.by} onChange={form.setBy} />
      </Stack>
      <Group justify="flex-end" mt="xl">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('contract.save')}
        </Button>
      </Group>
    </form>
  );
}
