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
 * The cards beside those that move, which only they lead to: an outcome stays level with its exit. One
 * that would come upon a card that stays, stays too.
 */
function besides(bot: Bot, moved: ReadonlyMap<string, Position>, down: number): Map<string, Position> {
  const graph = graphOf(bot);
  const leadTo = new Map<string, string[]>();
  for (const { from, to } of bot.edges) leadTo.set(to, [...(leadTo.get(to) ?? []), from.node]);
  const following = new Map<string, Position>();
  for (const id of moved.keys()) {
    for (const { to } of graph.out(id).values()) {
      const node = graph.node(to);
      if (!node || moved.has(to) || !(leadTo.get(to) ?? []).every((source) => moved.has(source))) continue;
      following.set(to, snapped({ x: node.position.x, y: node.position.y + down }));
    }
  }
  const staying = bot.nodes.filter(({ id }) => !moved.has(id) && !following.has(id));
  const rects = staying.map((node) => rectAt(node.position, nodeSize(node, bot)));
  for (const [id, place] of following) {
    const node = graph.node(id);
    const rect = node && rectAt(place, nodeSize(node, bot));
    if (!rect || rects.some((other) => tooNear(rect, other, 8))) following.delete(id);
  }
  return following;
}

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
    for (const [id, place] of besides(bot, moved, down + 7)) moved.set(id, place);
  }
  const rect = rectAt(position, size);
  const isFree = bot.nodes.every(
    (node) => moved.has(node.id) || !tooNear(rect, rectAt(node.position, nodeSize(node, bot)), 8),
  );
  return isFree
    ? { position, moved }
    : { position: freePlace(nearMiddle, size, rectsOf(bot)), moved: new Map() };
}
