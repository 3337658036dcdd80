import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';

interface DuplicateDialogProps {
  readonly opened: boolean;
  readonly number: number;
  readonly suggested: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** Asks what a new bot, made from a version, is to be called. */
export function DuplicateDialog(props: DuplicateDialogProps) {
  const { t } = useSay();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('versions.duplicateTitle', { number: props.number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DuplicateForm {...props} />
    </Modal>
  );
}

function DuplicateForm({ suggested, onClose, onName }: DuplicateDialogProps) {
  const { t } = useSay();
  const [name, setName] = useState(suggested);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onClose();
    onName(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Text mb="md">{t('versions.duplicateWhy')}</Text>
      <TextInput
        data-autofocus
        label={t('common.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={name.trim() === '' ? t('versions.botNameNeeded') : undefined}
        autoComplete="off"
      />
      <Group justify="flex-end" mt="xl">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('versions.duplicateDo')}
        </Button>
      </Group>
    </form>
  );
}
