import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { replaceWhere } from '../list-edit.ts';
import { pruneEdges } from '../prune-edges.ts';

export interface RenameNodeArgs {
  readonly id: string;
  readonly name: LocalText;
}

export const renameNode: Command<RenameNodeArgs> = {
  name: 'renameNode',
  label: ({ name }) => message('edit.renameNode', { name }),
  mergeKey: ({ id }) => id,
  refuse: (bot, { id }) => (graphOf(bot).node(id) ? null : message('edit.noSuchNode')),
  apply: (bot, { id, name }) => ({
    ...bot,
    nodes: replaceWhere(
      bot.nodes,
      (node) => node.id === id,
      (node) => ({ ...node, name }),
    ),
  }),
};

export interface SummarizeNodeArgs {
  readonly id: string;
  /** Empty takes the step's own sentence away. */
  readonly summary: LocalText;
}

/** Sets the short sentence on a node's card. */
export const summarizeNode: Command<SummarizeNodeArgs> = {
  name: 'summarizeNode',
  label: ({ id }, bot) => message('edit.setNodeData', { name: graphOf(bot).node(id)?.name ?? '' }),
  mergeKey: ({ id }) => id,
  refuse: (bot, { id }) => (graphOf(bot).node(id) ? null : message('edit.noSuchNode')),
  apply: (bot, { id, summary }) => ({
    ...bot,
    nodes: replaceWhere(
      bot.nodes,
      (node) => node.id === id,
      ({ summary: _before, ...node }) => (isEmpty(summary) ? node : { ...node, summary }),
    ),
  }),
};

function isEmpty(text: LocalText): boolean {
  return typeof text === 'string' ? text === '' : text.sv === '' && text.en === '';
}

export interface SetNodeDataArgs {
  readonly id: string;
  readonly data: unknown;
  /** What in the data is edited ("branch b1 name"): typing on in the same place is one edit. */
  readonly part?: string;
}

/** Replaces a node's data. Edges from ports that the new data no longer has go with it. */
export const setNodeData: Command<SetNodeDataArgs> = {
  name: 'setNodeData',
  label: ({ id }, bot) => message('edit.setNodeData', { name: graphOf(bot).node(id)?.name ?? '' }),
  // Without a part the key is never used twice: each such edit is undone by itself.
  mergeKey: ({ id, part, data }) => (part === undefined ? `${id} ${JSON.stringify(data)}` : `${id} ${part}`),
  refuse: (bot, { id, data }, { definitions }) => {
    const node = graphOf(bot).node(id);
    if (!node) return message('edit.noSuchNode');
    return definitionOf(definitions, node).schema.safeParse(data).success ? null : message('edit.badData');
  },
  apply: (bot, { id, data }, context) =>
    pruneEdges(
      {
        ...bot,
        nodes: replaceWhere(
          bot.nodes,
          (node) => node.id === id,
          (node) => ({ ...node, data }),
        ),
      },
      context,
    ),
};
