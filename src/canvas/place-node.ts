import type { Bot, FlowNode, Position } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { type CardSize, cardSize, cardWidth, exitOffset, nodeSize } from '#nodes/card-size.ts';
import { definitions } from '#nodes/definitions.ts';
import { type Rect, rectAt, tooNear } from './rect.ts';
import { entryDrop } from './route-edge.ts';

/** What cards are aligned to. */
export const grid = 8;
/** Between a card and the next below it, and from a column to the next. */
const below = 48;
const column = 264;
/** How near each other cards may be put. */
const gap = 16;

export function snapped(position: Position): Position {
  return { x: Math.round(position.x / grid) * grid, y: Math.round(position.y / grid) * grid };
}

/** The size that a new node of a kind will have. */
export function newNodeSize(kind: string, bot: Bot): CardSize {
  const definition = definitionOf(definitions, { kind });
  return cardSize(definition.role, definition.ports(definition.create(bot), bot));
}

export function rectsOf(bot: Bot): Rect[] {
  return bot.nodes.map((node) => rectAt(node.position, nodeSize(node, bot)));
}

/** How far from a line that other cards stand on a card is still put on it. */
const nearLine = 28;

/**
 * The place moved onto a line near it, so that ways run straight: level with the exit that the card is
 * drawn from, else onto the column or the row of the nearest card.
 */
export function aligned(wanted: Position, others: readonly Rect[], level?: number): Position {
  const near = (one: number, other: number) => Math.abs(one - other) <= nearLine;
  const nearest = [...others].sort((one, other) => distance(one, wanted) - distance(other, wanted));
  const row = nearest.find((rect) => near(rect.y, wanted.y))?.y;
  const isLevel = level !== undefined && near(level - entryDrop, wanted.y);
  return {
    x: nearest.find((rect) => near(rect.x, wanted.x))?.x ?? wanted.x,
    y: isLevel ? level - entryDrop : (row ?? wanted.y),
  };
}

function distance(one: Position, other: Position): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

/** Where a step's named exit is, from above; none for the exit that leaves downwards. */
export function exitLevel(node: FlowNode, port: string, bot: Bot): number | undefined {
  const named = definitionOf(definitions, node)
    .ports(node.data, bot)
    .filter((candidate) => candidate.side === 'right');
  const index = named.findIndex((candidate) => candidate.id === port);
  return index < 0 ? undefined : node.position.y + exitOffset(index);
}

/** The free place nearest to the wanted one, on the grid: downwards first, then to the right, then around. */
export function freePlace(wanted: Position, size: CardSize, taken: readonly Rect[]): Position {
  const start = snapped(wanted);
  const step = 3 * grid;
  for (let distance = 0; distance < 400; distance++) {
    for (const [x, y] of ring(distance)) {
      const place = { x: start.x + x * step, y: start.y + y * step };
      const rect = rectAt(place, size);
      if (!taken.some((other) => tooNear(rect, other, gap))) return place;
    }
  }
  return start;
}

function ring(distance: number): readonly (readonly [number, number])[] {
  if (distance === 0) return [[0, 0]];
  return [
    [0, distance],
    [distance, 0],
    [-distance, 0],
    [0, -distance],
  ];
}

export interface NextPlace {
  readonly position: Position;
  /** The exit that the new node is drawn from; none where all lead somewhere. */
  readonly port: string | undefined;
}

/** Where a node that comes after another is put: below its main exit, or to the right of its first free one. */
export function placeAfter(node: FlowNode, bot: Bot, kind: string): NextPlace {
  const definition = definitionOf(definitions, node);
  const ports = definition.ports(node.data, bot);
  const takes = definitionOf(definitions, { kind }).role;
  const ways = graphOf(bot).out(node.id);
  const free = takes === 'step' || takes === 'end' ? ports.filter((port) => !ways.has(port.id)) : [];
  const port = free.find((candidate) => candidate.side === 'down') ?? free[0];
  const named = ports.filter((candidate) => candidate.side === 'right');
  const size = newNodeSize(kind, bot);
  const wanted =
    port?.side === 'right'
      ? placeAtExit({ x: node.position.x + cardWidth, y: node.position.y + exitOffset(named.indexOf(port)) })
      : { x: node.position.x, y: node.position.y + nodeSize(node, bot).height + below };
  return { position: freePlace(wanted, size, rectsOf(bot)), port: port?.id };
}

/** To the right of an exit, so that the way there is level. */
function placeAtExit(exit: Position): Position {
  return { x: exit.x + column - cardWidth, y: exit.y - entryDrop };
}
