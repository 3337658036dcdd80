import { Button, Group } from '@mantine/core';
import { IconBoxMultiple, IconCopyPlus, IconTrash } from '@tabler/icons-react';
import { removeParts } from '#editing/commands/remove-parts.ts';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { nothingSelected, type Selection, type Workspace } from '#workspace/workspace.ts';
import { duplicate, duplicateRefusal } from './duplicate.ts';
import './inspector.css';

interface SeveralPanelProps {
  readonly workspace: Workspace;
  readonly bot: Bot;
  readonly selection: Selection;
}

/** Several steps and ways at once: which, and what can be done with them all. */
export function SeveralPanel({ workspace, bot, selection }: SeveralPanelProps) {
  const { t, say } = useSay();
  const { nodes, edges } = selection;
  const chosen = bot.nodes.filter(({ id }) => nodes.includes(id));
  const refusal = duplicateRefusal(workspace, nodes);
  return (
    <Panel
      icon={<IconBoxMultiple size={20} aria-hidden="true" />}
      title={t('inspector.several', { count: nodes.length + edges.length })}
      onClose={() => workspace.select(nothingSelected)}
    >
      <PanelSection about={t('inspector.severalAbout')} title={counts()}>
        {chosen.length > 0 && (
          <ul className="bv-inspector-chosen">
            {chosen.map(({ id, name }) => (
              <li key={id}>{say(name) || t('inspector.unnamed')}</li>
            ))}
          </ul>
        )}
        <Group gap={8} mt="md">
          {nodes.length > 0 && (
            <DisabledReason reason={refusal ? say(refusal) : undefined}>
              <Button
                size="xs"
                leftSection={<IconCopyPlus size={16} />}
                onClick={() => duplicate(workspace, nodes)}
              >
                {t('inspector.duplicateSeveral')}
              </Button>
            </DisabledReason>
          )}
          <Button
            size="xs"
            leftSection={<IconTrash size={16} />}
            onClick={() => workspace.edit(removeParts, { nodes, edges })}
          >
            {t('inspector.removeSeveral')}
          </Button>
        </Group>
      </PanelSection>
    </Panel>
  );

  function counts(): string {
    return [
      nodes.length > 0 ? t('inspector.stepsChosen', { count: nodes.length }) : '',
      edges.length > 0 ? t('inspector.waysChosen', { count: edges.length }) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }
}
