import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { useAuthorName } from '#ui/author-name.ts';
import './register-texts.ts';

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
  const [message, setMessage] = useState('');
  const [known, setKnown] = useAuthorName();
  const [author, setAuthor] = useState(known);
  const [tried, setTried] = useState(false);
  const isEmpty = message.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    // Whoever gave a name here is asked no more.
    setKnown(author.trim());
    onClose();
    onSave(message.trim(), author.trim());
  };
  return (
    <form onSubmit={save}>
      <Stack gap="lg">
        {children}
        <div className="bv-contract-halves">
          <TextInput
            data-autofocus
            label={t('contract.message')}
            placeholder={t('contract.messageExample')}
            maxLength={200}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
            error={tried && isEmpty ? t('contract.messageNeeded') : undefined}
            autoComplete="off"
          />
          <TextInput
            label={t('app.yourName')}
            maxLength={80}
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
            autoComplete="name"
          />
        </div>
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
