import { Button } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { CommentButton } from '#comments/CommentButton.tsx';
import { removeParts } from '#editing/commands/remove-parts.ts';
import type { Bot, Edge } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { Panel } from '#ui/Panel.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { nothingSelected, type Workspace } from '#workspace/workspace.ts';
import './inspector.css';

interface EdgePanelProps {
  readonly workspace: Workspace;
  readonly bot: Bot;
  readonly edge: Edge;
  readonly goTo: (node: string) => void;
}

/** A way: where it comes from, by which exit, and where it leads. */
export function EdgePanel({ workspace, bot, edge, goTo }: EdgePanelProps) {
  const { t, say } = useSay();
  const graph = graphOf(bot);
  const from = graph.node(edge.from.node);
  const to = graph.node(edge.to);
  const port =
    from &&
    definitionOf(definitions, from)
      .ports(from.data, bot)
      .find(({ id }) => id === edge.from.port);
  const step = (node: typeof from) =>
    node && <TextButton onClick={() => goTo(node.id)}>{say(node.name) || t('inspector.unnamed')}</TextButton>;
  return (
    <Panel
      icon={<IconArrowRight size={20} aria-hidden="true" />}
      title={t('inspector.edge')}
      actions={<CommentButton target={{ type: 'edge', edge: edge.id }} />}
      onClose={() => workspace.select(nothingSelected)}
    >
      <PanelSection>
        <dl className="bv-inspector-facts">
          <dt>{t('inspector.edgeFrom')}</dt>
          <dd>{step(from)}</dd>
          <dt>{t('inspector.edgeExit')}</dt>
          <dd>{port ? say(port.name) : ''}</dd>
          <dt>{t('inspector.edgeTo')}</dt>
          <dd>{step(to)}</dd>
        </dl>
        <Button
          size="xs"
          mt="md"
          leftSection={<IconTrash size={16} />}
          onClick={() => workspace.edit(removeParts, { nodes: [], edges: [edge.id] })}
        >
          {t('inspector.removeEdge')}
        </Button>
      </PanelSection>
    </Panel>
  );
}
