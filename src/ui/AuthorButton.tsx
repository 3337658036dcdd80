import { Button, Group, Popover, TextInput } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { useAuthorName } from './author-name.ts';

/** Who one is, where it is asked for and changed. */
export function AuthorButton() {
  const { t } = useSay();
  const [name, setName] = useAuthorName();
  const [draft, setDraft] = useState<string>();
  const close = () => setDraft(undefined);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setName((draft ?? '').trim());
    close();
  };
  return (
    <Popover
      opened={draft !== undefined}
      onChange={close}
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconUserCircle size={18} stroke={1.7} />}
          onClick={() => setDraft(draft === undefined ? name : undefined)}
        >
          {name || t('app.enterName')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="lg">
        <form onSubmit={save}>
          <TextInput
            label={t('app.yourName')}
            description={t('app.yourNameWhy')}
            autoComplete="name"
            maxLength={80}
            value={draft ?? ''}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="subtle" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button variant="filled" type="submit">
              {t('common.save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
