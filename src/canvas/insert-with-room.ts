import type { Command } from '#editing/command.ts';
import { type InsertNodeArgs, insertNode } from '#editing/commands/insert-node.ts';
import { moveNodes } from '#editing/commands/move-nodes.ts';
import type { Bot, Position } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { cardWidth, nodeSize } from '#nodes/card-size.ts';
import { freePlace, newNodeSize, rectsOf, snapped } from './place-node.ts';
import { rectAt, tooNear } from './rect.ts';

export interface InsertWithRoomArgs extends InsertNodeArgs {
  /** Steps that move out of the way in the same edit. */
  readonly moved: ReadonlyMap<string, Position>;
}

/** Puts a new node on a way and makes room for it: one edit, undone as one. */
export const insertWithRoom: Command<InsertWithRoomArgs> = {
  name: 'insertWithRoom',
  label: insertNode.label,
  refuse: insertNode.refuse,
  apply: (bot, args, context) =>
    insertNode.apply(moveNodes.apply(bot, { positions: args.moved }, context), args, context),
};

/** Where a node put on a way stands, and which cards give way. */
export interface Room {
  readonly position: Position;
  readonly moved: ReadonlyMap<string, Position>;
}

const gap = 48;

/**
 * On a way straight down the new card takes the target's place, and the target's column moves down;
 * on any other way it takes the free place nearest to the middle.
 */
export function roomOnWay(bot: Bot, edgeId: string, middle: Position, kind: string): Room {
  const size = newNodeSize(kind, bot);
  const nearMiddle = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
  const graph = graphOf(bot);
  const edge = bot.edges.find((candidate) => candidate.id === edgeId);
  const source = edge && graph.node(edge.from.node);
  const target = edge && graph.node(edge.to);
  const isColumn =
    source && target && source.position.x === target.position.x && target.position.y > source.position.y;
  if (!isColumn) return { position: freePlace(nearMiddle, size, rectsOf(bot)), moved: new Map() };

  const bottom = source.position.y + nodeSize(source, bot).height;
  const position = snapped({ x: source.position.x, y: bottom + gap });
  const down = position.y + size.height + gap - target.position.y;
  const moved = new Map<string, Position>();
  if (down > 0) {
    for (const node of bot.nodes) {
      const isInColumn = Math.abs(node.position.x - target.position.x) < cardWidth;
      if (isInColumn && node.position.y >= target.position.y) {
        moved.set(node.id, snapped({ x: node.position.x, y: node.position.y + down + 7 }));
      }
    }
  }
  const rect = rectAt(position, size);
  const isFree = bot.nodes.every(
    (node) => moved.has(node.id) || !tooNear(rect, rectAt(node.position, nodeSize(node, bot)), 8),
  );
  return isFree
    ? { position, moved }
    : { position: freePlace(nearMiddle, size, rectsOf(bot)), moved: new Map() };
}
