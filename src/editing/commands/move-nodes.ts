import type { Position } from '#flow/bot.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export interface MoveNodesArgs {
  /** New positions by node id. */
  readonly positions: ReadonlyMap<string, Position>;
}

export const moveNodes: Command<MoveNodesArgs> = {
  name: 'moveNodes',
  label: ({ positions }) => message('edit.moveNodes', { count: positions.size }),
  mergeKey: ({ positions }) => [...positions.keys()].sort().join(' '),
  refuse: () => null,
  apply: (bot, { positions }) => {
    const moved = bot.nodes.some((node) => {
      const to = positions.get(node.id);
      return to && (to.x !== node.position.x || to.y !== node.position.y);
    });
    if (!moved) return bot;
    return {
      ...bot,
      nodes: bot.nodes.map((node) => {
        const position = positions.get(node.id);
        return position ? { ...node, position } : node;
      }),
    };
  },
};
