import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';

interface AddDialogProps<Kind extends string> {
  readonly opened: boolean;
  readonly title: string;
  readonly nameLabel: string;
  readonly namePlaceholder: string;
  readonly kindLabel: string;
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[];
  readonly addLabel: string;
  readonly onAdd: (name: string, kind: Kind) => void;
  readonly onClose: () => void;
}

/** Asks for what a new thing cannot be without: its name, and what sort it is. */
export function AddDialog<Kind extends string>(props: AddDialogProps<Kind>) {
  const { t } = useSay();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddForm {...props} />
    </Modal>
  );
}

/** A form of its own, so that it is empty each time the dialog opens. */
function AddForm<Kind extends string>(props: AddDialogProps<Kind>) {
  const { nameLabel, namePlaceholder, kindLabel, kinds, addLabel, onAdd, onClose } = props;
  const { t } = useSay();
  const [name, setName] = useState('');
  const [kind, setKind] = useState(kinds[0]?.value);
  const [tried, setTried] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || kind === undefined) return;
    onClose();
    onAdd(name.trim(), kind);
  };
  return (
    <form onSubmit={add}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={nameLabel}
          placeholder={namePlaceholder}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? t('dictionary.nameNeeded') : undefined}
          autoComplete="off"
        />
        <Select<Kind>
          label={kindLabel}
          data={[...kinds]}
          value={kind ?? null}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && setKind(chosen)}
        />
      </Stack>
      <Group justify="flex-end" mt="xl">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {addLabel}
        </Button>
      </Group>
    </form>
  );
}
