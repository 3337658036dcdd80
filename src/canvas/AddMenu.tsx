import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { viewOf } from '#nodes/views.ts';
import { KindIcon } from './KindIcon.tsx';
import type { KindGroup } from './kind-groups.ts';
import { MenuAnchor, outsideEvents, type ScreenPoint } from './MenuAnchor.tsx';

interface AddMenuProps {
  readonly at: ScreenPoint;
  readonly title: string;
  readonly groups: readonly KindGroup[];
  readonly onPick: (kind: string) => void;
  readonly onClose: () => void;
}

/** A small choice of kinds at a point of the canvas. */
export function AddMenu({ at, title, groups, onPick, onClose }: AddMenuProps) {
  const { say } = useSay();
  const first = groups[0]?.kinds[0];
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      clickOutsideEvents={outsideEvents}
      width={190}
    >
      <Menu.Target>
        <MenuAnchor at={at} label={title} />
      </Menu.Target>
      <Menu.Dropdown className="nokey">
        <Menu.Label>{title}</Menu.Label>
        {groups.map((group, index) => (
          <Fragment key={group.title}>
            {index > 0 && <Menu.Divider />}
            {group.kinds.map((kind) => (
              <Menu.Item
                key={kind}
                leftSection={<KindIcon view={viewOf({ kind })} size={22} />}
                data-autofocus={kind === first || undefined}
                onClick={() => onPick(kind)}
              >
                {say(message(`${kind}.kind`))}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
