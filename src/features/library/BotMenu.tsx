import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload, IconHammer, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { BotSummary } from '#storage/database.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import type { LibraryActions } from './use-library-actions.ts';

interface BotMenuProps {
  readonly bot: BotSummary;
  readonly actions: LibraryActions;
}

/** What one can do with one bot. */
export function BotMenu({ bot, actions }: BotMenuProps) {
  const { t, say } = useSay();
  const [isAsking, setAsking] = useState(false);
  const name = say(bot.name);
  return (
    <>
      <Menu width={210}>
        <Menu.Target>
          <ActionIcon className="bv-bot-menu" size="sm" aria-label={t('library.menuOf', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHammer size={16} />} onClick={() => actions.open(bot.id, 'build')}>
            {t('library.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPlayerPlay size={16} />}
            onClick={() => actions.open(bot.id, 'simulate')}
          >
            {t('library.simulate')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => actions.exportFile(bot)}>
            {t('library.export')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => actions.duplicate(bot)}>
            {t('common.duplicate')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setAsking(true)}>
            {t('common.delete')} …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={isAsking}
        title={t('library.deleteTitle', { name })}
        confirmLabel={t('library.delete')}
        destructive
        onConfirm={() => actions.remove(bot)}
        onClose={() => setAsking(false)}
      >
        {t('library.deleteWhy')}
      </ConfirmDialog>
    </>
  );
}
