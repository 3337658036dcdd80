import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconDots, IconTrash } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';

interface RowMenuProps {
  readonly onNegate: (() => void) | undefined;
  readonly onRemove: () => void;
  readonly isGroup?: boolean;
}

/** What else can be done with a condition. */
export function RowMenu({ onNegate, onRemove, isGroup = false }: RowMenuProps) {
  const { t } = useSay();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t(isGroup ? 'rules.groupActions' : 'rules.rowActions')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onNegate && (
          <Menu.Item leftSection={<IconArrowsExchange size={16} />} onClick={onNegate}>
            {t('rules.negate')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={onRemove}>
          {t(isGroup ? 'rules.removeGroup' : 'rules.removeCondition')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
