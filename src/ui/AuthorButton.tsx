import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';
import { useProfile } from './profile.ts';
import { SignatureFields } from './SignatureFields.tsx';

/** Who one is, where it is asked for and changed. */
export function AuthorButton() {
  const { t } = useSay();
  const [profile, setProfile] = useProfile();
  const [draft, setDraft] = useState<Signature>();
  const close = () => setDraft(undefined);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setProfile(draft ?? profile);
    close();
  };
  return (
    <Popover
      opened={draft !== undefined}
      onChange={close}
      position="bottom-end"
      width={380}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconUserCircle size={18} stroke={1.7} />}
          onClick={() => setDraft(draft === undefined ? profile : undefined)}
        >
          {profile.name || t('app.enterName')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="lg">
        <form onSubmit={save}>
          <Stack gap="md">
            <SignatureFields value={draft ?? profile} onChange={setDraft} />
            <Text size="sm">{t('app.yourNameWhy')}</Text>
          </Stack>
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
