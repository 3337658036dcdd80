import type { FlowNode } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export interface InsertNodeArgs {
  readonly node: Pick<FlowNode, 'id' | 'kind' | 'name' | 'position'>;
  /** The edge that the new node is put on. */
  readonly edge: string;
  /** The id of the edge from the new node to where the old one went. */
  readonly onward: string;
}

/** Puts a new node on an edge: what led past it now leads through it. */
export const insertNode: Command<InsertNodeArgs> = {
  name: 'insertNode',
  label: ({ node }) => message('edit.insertNode', { kind: message(`${node.kind}.kind`) }),
  refuse: (bot, { node, edge }, { definitions }) => {
    if (!bot.edges.some((candidate) => candidate.id === edge)) return message('edit.noSuchEdge');
    return definitionOf(definitions, node).role === 'step' ? null : message('edit.cannotStandOnEdge');
  },
  apply: (bot, { node, edge, onward }, { definitions }) => {
    const definition = definitionOf(definitions, node);
    const added = { ...node, data: definition.create(bot) };
    const ports = definition.ports(added.data, bot);
    const main = ports.find((port) => port.side === 'down') ?? ports[0];
    const edges = bot.edges.flatMap((old) => {
      if (old.id !== edge) return [old];
      const inward = { ...old, to: node.id };
      return main ? [inward, { id: onward, from: { node: node.id, port: main.id }, to: old.to }] : [inward];
    });
    return { ...bot, nodes: [...bot.nodes, added], edges };
  },
};
