import { Menu } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { FlowNode } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { Kbd } from '#ui/Kbd.tsx';
import { MenuAnchor, outsideEvents, type ScreenPoint } from './MenuAnchor.tsx';

/** Something that can be done with a step that is looked at. */
export interface CardAction {
  readonly label: string;
  readonly icon: Icon;
  /** The key that does it where the card has focus, as a person reads it. */
  readonly keys?: string;
  readonly onPick: () => void;
}

interface CardMenuProps {
  readonly at: ScreenPoint;
  readonly node: FlowNode;
  readonly actions: readonly CardAction[];
  readonly onClose: () => void;
}

/** What can be done with a step, at its card. */
export function CardMenu({ at, node, actions, onClose }: CardMenuProps) {
  const { t, say } = useSay();
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      clickOutsideEvents={outsideEvents}
    >
      <Menu.Target>
        <MenuAnchor at={at} label={t('canvas.actions', { name: node.name })} />
      </Menu.Target>
      <Menu.Dropdown className="nokey">
        <Menu.Label>{say(node.name)}</Menu.Label>
        {actions.map(({ label, icon: ActionIcon, keys, onPick }, index) => (
          <Menu.Item
            key={label}
            leftSection={<ActionIcon size={17} stroke={1.7} />}
            rightSection={keys === undefined ? undefined : <Kbd>{keys}</Kbd>}
            data-autofocus={index === 0 || undefined}
            onClick={onPick}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
