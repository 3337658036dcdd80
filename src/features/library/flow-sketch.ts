import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf, reachableFrom } from '#flow/graph.ts';
import { definitionOf, type NodeDefinitions } from '#flow/node-definition.ts';

/*
 * A flow drawn so small that it can only be recognized: its longest way from left to right, and what
 * branches off above and below. Positions on the canvas play no part: a flow of three columns would
 * be a grey speck at this size.
 */

export interface Spot {
  readonly node: FlowNode;
  readonly column: number;
  /** 0 is the main way; negative is above it. */
  readonly row: number;
}

export interface Line {
  readonly from: Spot;
  readonly to: Spot;
  /** The column where it changes row; a half lies between two columns, where nothing else stands. */
  readonly bend: number;
}

export interface Sketch {
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
}

/** Where a branch may stand, the nearest first. What finds no room is left out. */
const rows = [1, -1, 2, -2];

export function sketchFlow(bot: Bot, definitions: NodeDefinitions): Sketch {
  const role = (node: FlowNode) => definitionOf(definitions, node).role;
  const graph = graphOf(bot);
  const spots = new Map<string, Spot>();
  const taken = new Set<string>();
  const drawn = bot.nodes.filter((node) => role(node) !== 'note');
  const heads = drawn.filter((node) => role(node) === 'start' || graph.into(node.id).length === 0);
  let column = 0;

  function place(node: FlowNode, at: number, row: number) {
    spots.set(node.id, { node, column: at, row });
    taken.add(`${at} ${row}`);
  }

  for (const head of heads.sort((a, b) => Number(role(b) === 'start') - Number(role(a) === 'start'))) {
    if (spots.has(head.id)) continue;
    const way = longestWay(bot, head, (id) => spots.has(id));
    for (const node of way) place(node, column++, 0);
    // A queue that grows while it is walked: branches of branches come after the main way's own.
    const queue = way.map((node) => node.id);
    for (const id of queue) {
      const from = spots.get(id);
      if (!from) continue;
      for (const edge of graph.out(id).values()) {
        const node = graph.node(edge.to);
        if (!node || spots.has(node.id) || role(node) === 'note') continue;
        const at = from.column + 1;
        const room = [...(from.row === 0 ? [] : [from.row]), ...rows].filter(
          (row) => !taken.has(`${at} ${row}`),
        );
        // Best where nothing stands beside the step either, so that the line leaves straight from it.
        const free = room.find((row) => !taken.has(`${from.column} ${row}`)) ?? room[0];
        if (free === undefined) continue;
        place(node, at, free);
        queue.push(node.id);
      }
    }
    column = Math.max(column, ...[...spots.values()].map((spot) => spot.column + 1));
  }

  const lines = bot.edges.flatMap((edge) => {
    const from = spots.get(edge.from.node);
    const to = spots.get(edge.to);
    // Only onwards: a way back would cross everything else.
    return from && to && from.column < to.column ? [{ from, to, bend: bendOf(from, to, taken) }] : [];
  });
  return { spots: [...spots.values()], lines };
}

/** Under the step it leaves, or over the one it comes to on its way back to the main way, if there is room. */
function bendOf(from: Spot, to: Spot, taken: ReadonlySet<string>): number {
  const isReturning = Math.abs(to.row) < Math.abs(from.row);
  const [at, own] = isReturning ? [to.column, to.row] : [from.column, from.row];
  const between = Array.from(
    { length: Math.abs(to.row - from.row) + 1 },
    (_, index) => Math.min(from.row, to.row) + index,
  );
  const isFree = between.every((row) => row === own || !taken.has(`${at} ${row}`));
  if (isFree) return at;
  return isReturning ? to.column - 0.5 : from.column + 0.5;
}

/** From a head along the exit that leads to the most, until it ends or comes back. */
function longestWay(bot: Bot, head: FlowNode, isPlaced: (id: string) => boolean): readonly FlowNode[] {
  const graph = graphOf(bot);
  const way = [head];
  const passed = new Set([head.id]);
  for (let at: FlowNode | undefined = head; at; ) {
    let next: FlowNode | undefined;
    let most = 0;
    for (const edge of graph.out(at.id).values()) {
      const ahead = passed.has(edge.to) || isPlaced(edge.to) ? 0 : reachableFrom(bot, [edge.to]).size;
      if (ahead > most) {
        most = ahead;
        next = graph.node(edge.to);
      }
    }
    if (next) {
      way.push(next);
      passed.add(next.id);
    }
    at = next;
  }
  return way;
}
