import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';

interface TextDialogProps {
  readonly title: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly text?: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for a word: what a set is called, what cases are to be found by. */
export function TextDialog({ title, label, placeholder, text: before, onText, onClose }: TextDialogProps) {
  const { t } = useSay();
  const [text, setText] = useState(before ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onClose();
    onText(text.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={label}
          placeholder={placeholder}
          maxLength={120}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
        />
        <Group justify="flex-end" mt="xl">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <DisabledReason reason={text.trim() === '' ? label : undefined}>
            <Button variant="filled" type="submit">
              {t('common.done')}
            </Button>
          </DisabledReason>
        </Group>
      </form>
    </Modal>
  );
}
