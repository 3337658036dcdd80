import type { FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export interface AddNodeArgs {
  readonly node: Pick<FlowNode, 'id' | 'kind' | 'name' | 'position'>;
  /** Draws a way to the new node from this port, in the same edit; a way that left there before is replaced. */
  readonly from?: { readonly edge: string; readonly node: string; readonly port: string };
}

/** Puts a new node of a kind on the canvas, with the kind's own first data. */
export const addNode: Command<AddNodeArgs> = {
  name: 'addNode',
  label: ({ node }) => message('edit.addNode', { kind: message(`${node.kind}.kind`) }),
  refuse: (bot, { node }, { definitions }) => {
    if (graphOf(bot).node(node.id)) return message('edit.idTaken');
    const isStart = definitions.get(node.kind)?.role === 'start';
    const hasStart = bot.nodes.some((other) => definitionOf(definitions, other).role === 'start');
    return isStart && hasStart ? message('edit.oneStart') : null;
  },
  apply: (bot, { node, from }, { definitions }) => {
    const added = { ...node, data: definitionOf(definitions, node).create(bot) };
    const edges = from
      ? [
          ...bot.edges.filter((edge) => edge.from.node !== from.node || edge.from.port !== from.port),
          { id: from.edge, from: { node: from.node, port: from.port }, to: node.id },
        ]
      : bot.edges;
    return { ...bot, nodes: [...bot.nodes, added], edges };
  },
};
