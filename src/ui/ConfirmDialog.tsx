import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';

interface ConfirmDialogProps {
  readonly opened: boolean;
  /** A question: *Ta bort Skolskjuts?* */
  readonly title: string;
  /** What happens, and whether it can be undone. */
  readonly children: ReactNode;
  /** Verb first: *Ta bort boten*. */
  readonly confirmLabel: string;
  /** For what cannot be taken back. */
  readonly destructive?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone; anything else is done at once, with an undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, destructive, onConfirm, onClose } = props;
  const { t } = useSay();
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text component="div" c="dimmed">
        {children}
      </Text>
      <Group justify="flex-end" mt="xl">
        <Button data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button variant="filled" color={destructive ? 'wrong' : 'accent'} onClick={confirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
