import { IconCornerDownRight, IconPencil, IconUserShare } from '@tabler/icons-react';
import { connectPorts } from '#editing/commands/connect-ports.ts';
import { removeParts } from '#editing/commands/remove-parts.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { cardOf, definitionOf } from '#flow/node-definition.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import { Picker, type PickerItem } from '#rules/Picker.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { definitions } from '../definitions.ts';
import type { FormProps } from '../node-view.ts';
import './form.css';

type WayOutProps = Pick<FormProps<unknown>, 'node' | 'bot' | 'edit' | 'goTo'> & {
  readonly port: string;
  /** What the exit is called, for a screen reader and in the warning. */
  readonly name: string;
  /** What happens to a case that comes here while no way is drawn. */
  readonly without?: string;
  /** What happens then is as planned, and no fault. */
  readonly isPlanned?: boolean;
};

const nowhere = 'nowhere';

/** Where an exit leads: a link that goes there, and the way drawn, changed or taken away without the canvas. */
export function WayOut({ node, bot, edit, goTo, port, name, without, isPlanned }: WayOutProps) {
  const speech = useSay();
  const { t, say } = speech;
  const graph = graphOf(bot);
  const edge = graph.out(node.id).get(port);
  const target = edge && graph.node(edge.to);
  const connect = (to: string) => {
    if (to === nowhere && edge) edit(removeParts, { nodes: [], edges: [edge.id] });
    else edit(connectPorts, { id: newId('edge'), from: { node: node.id, port }, to });
  };
  const steps = () => stepsToReach(bot, node, speech);
  if ((!edge || !target) && isPlanned) {
    return (
      <div className="bv-way-out">
        <IconUserShare size={16} aria-hidden="true" />
        <span>
          {name}: {without}
        </span>
        <Picker
          look="icon"
          label={t('inspector.drawWayFrom', { name })}
          text=""
          icon={<IconPencil size={16} aria-hidden="true" />}
          groups={() => [{ items: steps() }]}
          onPick={connect}
        />
      </div>
    );
  }
  if (!edge || !target) {
    return (
      <ErrorNotice
        title={name}
        actions={
          <Picker
            look="link"
            label={t('inspector.drawWay')}
            text={t('inspector.drawWay')}
            groups={() => [{ items: steps() }]}
            onPick={connect}
          />
        }
      >
        {without ?? t('inspector.noWay')}
      </ErrorNotice>
    );
  }
  const away: PickerItem = { value: nowhere, label: t('inspector.removeWay') };
  return (
    <div className="bv-way-out">
      <IconCornerDownRight size={16} aria-hidden="true" />
      <span>
        {t('inspector.goesTo')}{' '}
        <TextButton className="bv-way-target" onClick={() => goTo(target.id)}>
          {say(target.name) || t('inspector.unnamed')}
        </TextButton>
      </span>
      <Picker
        look="icon"
        label={t('inspector.changeWayOf', { name })}
        text=""
        icon={<IconPencil size={16} aria-hidden="true" />}
        groups={() => [{ items: steps() }, { label: t('inspector.otherwiseWay'), items: [away] }]}
        chosen={target.id}
        onPick={connect}
      />
    </div>
  );
}

/** Every step that a way can lead to. Names repeat, so each is told apart by its kind and its sentence. */
function stepsToReach(bot: Bot, from: FlowNode, { say }: Speech): PickerItem[] {
  return bot.nodes.flatMap((node) => {
    const definition = definitionOf(definitions, node);
    if (node.id === from.id || (definition.role !== 'step' && definition.role !== 'end')) return [];
    const { sentence } = cardOf(definitions, node, bot);
    return [
      {
        value: node.id,
        label: say(node.name),
        detail: say({ key: `${node.kind}.kind` }),
        about: sentence && say(sentence),
      },
    ];
  });
}
