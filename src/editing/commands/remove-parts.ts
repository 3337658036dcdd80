import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export interface RemovePartsArgs {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Removes nodes with all their edges, and edges. */
export const removeParts: Command<RemovePartsArgs> = {
  name: 'removeParts',
  label: ({ nodes, edges }) =>
    nodes.length > 0
      ? message('edit.removeNodes', { count: nodes.length })
      : message('edit.removeEdges', { count: edges.length }),
  refuse: () => null,
  apply: (bot, args) => {
    const nodes = new Set(args.nodes);
    const edges = new Set(args.edges);
    const left = {
      ...bot,
      nodes: bot.nodes.filter((node) => !nodes.has(node.id)),
      edges: bot.edges.filter(
        (edge) => !edges.has(edge.id) && !nodes.has(edge.from.node) && !nodes.has(edge.to),
      ),
    };
    return left.nodes.length === bot.nodes.length && left.edges.length === bot.edges.length ? bot : left;
  },
};
