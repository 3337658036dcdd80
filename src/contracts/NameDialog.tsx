import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { keyProblem } from '#ui/value-field/table-rows.ts';

interface NameDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  /** Names that may not be given again. */
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks what a table or a column is to be called. */
export function NameDialog(props: NameDialogProps) {
  const { t } = useSay();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NameForm {...props} />
    </Modal>
  );
}

function NameForm({ label, placeholder, taken, onName, onClose }: NameDialogProps) {
  const { t } = useSay();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const problem = keyProblem(name.trim(), taken);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    onClose();
    onName(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={label}
        placeholder={placeholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && problem ? t(problem) : undefined}
        autoComplete="off"
      />
      <Group justify="flex-end" mt="xl">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('common.add')}
        </Button>
      </Group>
    </form>
  );
}
