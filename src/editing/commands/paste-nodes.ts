import type { Edge, FlowNode } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export interface PasteNodesArgs {
  /** Copies, with new ids and at the places where they shall stand. */
  readonly nodes: readonly FlowNode[];
  /** The edges between them, with new ids. */
  readonly edges: readonly Edge[];
}

/** Puts in copies of nodes, with the ways between them. A bot has one start, so a copied start is refused. */
export const pasteNodes: Command<PasteNodesArgs> = {
  name: 'pasteNodes',
  label: ({ nodes }) => message('edit.pasteNodes', { count: nodes.length }),
  refuse: (bot, { nodes }, { definitions }) => {
    const starts = [...bot.nodes, ...nodes].filter(
      (node) => definitionOf(definitions, node).role === 'start',
    );
    return starts.length > 1 ? message('edit.oneStart') : null;
  },
  apply: (bot, { nodes, edges }) =>
    nodes.length === 0 ? bot : { ...bot, nodes: [...bot.nodes, ...nodes], edges: [...bot.edges, ...edges] },
};
