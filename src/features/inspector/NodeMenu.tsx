import { ActionIcon, Menu } from '@mantine/core';
import { IconCopyPlus, IconDots, IconTrash } from '@tabler/icons-react';
import { removeParts } from '#editing/commands/remove-parts.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { duplicate, duplicateRefusal } from './duplicate.ts';

interface NodeMenuProps {
  readonly workspace: Workspace;
  readonly bot: Bot;
  readonly node: FlowNode;
}

/** What else can be done with a step. */
export function NodeMenu({ workspace, node }: NodeMenuProps) {
  const { t, say } = useSay();
  const refusal = duplicateRefusal(workspace, [node.id]);
  return (
    <Menu width={220}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('inspector.actions')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopyPlus size={16} />}
          aria-disabled={refusal !== null || undefined}
          closeMenuOnClick={refusal === null}
          onClick={() => refusal === null && duplicate(workspace, [node.id])}
        >
          {t('inspector.duplicate')}
          {refusal && <span className="bv-inspector-refusal">{say(refusal)}</span>}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => workspace.edit(removeParts, { nodes: [node.id], edges: [] })}
        >
          {t('inspector.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
