import { TextInput } from '@mantine/core';
import { KindIcon } from '#canvas/KindIcon.tsx';
import { CommentButton } from '#comments/CommentButton.tsx';
import type { Command } from '#editing/command.ts';
import { renameNode, setNodeData, summarizeNode } from '#editing/commands/change-node.ts';
import { fixProblem } from '#editing/commands/fix-problem.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { withTextIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { NewField } from '#nodes/form/NewField.tsx';
import { writtenIn } from '#nodes/form/written-in.ts';
import { viewOf } from '#nodes/views.ts';
import { NewValueContext } from '#rules/new-value.ts';
import { notifyError } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { nothingSelected, type Workspace } from '#workspace/workspace.ts';
import { nameFieldId } from './focus-inspector.ts';
import { NodeMenu } from './NodeMenu.tsx';
import { NodeProblems } from './NodeProblems.tsx';
import './inspector.css';

interface NodePanelProps {
  readonly workspace: Workspace;
  readonly bot: Bot;
  readonly node: FlowNode;
  readonly goTo: (node: string) => void;
}

/** One step: its kind, its name, what is wrong with it, and its kind's own form. */
export function NodePanel({ workspace, bot, node, goTo }: NodePanelProps) {
  const { t, say, language } = useSay();
  const view = viewOf(node);
  const edit = <Args,>(command: Command<Args>, args: Args): Message | null => {
    const refused = workspace.edit(command, args);
    if (refused) notifyError(t('inspector.refused'), say(refused));
    return refused;
  };
  const change = (data: unknown, part?: string) =>
    edit(setNodeData, part === undefined ? { id: node.id, data } : { id: node.id, data, part });
  return (
    <Panel
      icon={<KindIcon view={view} size={22} />}
      title={
        <span className="bv-inspector-kind" data-family={view.family}>
          {say(message(`${node.kind}.kind`))}
        </span>
      }
      actions={
        <>
          <CommentButton target={{ type: 'node', node: node.id }} name={say(node.name)} />
          <NodeMenu workspace={workspace} bot={bot} node={node} />
        </>
      }
      onClose={() => workspace.select(nothingSelected)}
    >
      <div className="bv-inspector-name">
        <TextInput
          id={nameFieldId}
          aria-label={t('inspector.name')}
          placeholder={say(node.name) || t('inspector.name')}
          value={writtenIn(node.name, language)}
          maxLength={120}
          onChange={(event) =>
            edit(renameNode, {
              id: node.id,
              name: withTextIn(node.name, language, event.currentTarget.value),
            })
          }
        />
        <TextInput
          size="xs"
          mt={8}
          aria-label={t('inspector.summary')}
          placeholder={t('inspector.summaryHint')}
          value={node.summary === undefined ? '' : writtenIn(node.summary, language)}
          maxLength={80}
          onChange={(event) =>
            edit(summarizeNode, {
              id: node.id,
              summary: withTextIn(node.summary ?? '', language, event.currentTarget.value),
            })
          }
        />
      </div>
      <NodeProblems bot={bot} node={node.id} onFix={(fix) => workspace.edit(fixProblem, { fix })} />
      <NewValueContext value={(props) => <NewField isRead bot={bot} edit={edit} {...props} />}>
        <view.Form node={node} bot={bot} change={change} edit={edit} goTo={goTo} />
      </NewValueContext>
    </Panel>
  );
}
