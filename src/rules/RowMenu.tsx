import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconDots, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { focusPlace } from './condition-focus.ts';

interface RowMenuProps {
  readonly onNegate: (() => void) | undefined;
  readonly onRemove: () => void;
  /** Set when it is a group, and whether the group is denied. */
  readonly group?: 'plain' | 'denied';
}

/** What else can be done with a condition. */
export function RowMenu({ onNegate, onRemove, group }: RowMenuProps) {
  const { t } = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const negate = group === undefined ? 'rules.negate' : group === 'denied' ? 'rules.affirm' : 'rules.deny';
  const remove = () => {
    const place = button.current?.closest('[data-place]')?.getAttribute('data-place') ?? '';
    if (button.current) focusPlace(button.current, place);
    onRemove();
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon ref={button} size="sm" aria-label={t(group ? 'rules.groupActions' : 'rules.rowActions')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onNegate && (
          <Menu.Item leftSection={<IconArrowsExchange size={16} />} onClick={onNegate}>
            {t(negate)}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
          {t(group ? 'rules.removeGroup' : 'rules.removeCondition')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
