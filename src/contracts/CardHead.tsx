import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';

interface CardHeadProps {
  readonly name: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** What a card of a contract is about, and the menu by which it is removed. */
export function CardHead({ name, removeLabel, onRemove }: CardHeadProps) {
  const { t } = useSay();
  return (
    <header>
      <h2>{name}</h2>
      <Menu>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('dictionary.moreOf', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item color="wrong" leftSection={<IconTrash size={16} />} onClick={onRemove}>
            {removeLabel}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
