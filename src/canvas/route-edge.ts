import type { Position } from '#flow/bot.ts';
import type { Obstacles } from './obstacles.ts';
import type { Rect } from './rect.ts';

/*
 * Draws a way from an exit to a card with upright and level lines only. A few simple shapes are
 * tried, as a person would draw them, and the one that runs through the fewest cards, then bends the
 * least, then is the shortest, wins. Pure geometry: knows no node and no screen.
 */

export interface RouteInput {
  /** The middle of the exit's ring, and which way it leaves. */
  readonly exit: Position;
  readonly side: 'down' | 'right';
  readonly source: Rect;
  readonly target: Rect;
  /** Which turning column between the cards it has, from 0 nearest the source; see `lanesOf`. */
  readonly lane?: number;
  readonly obstacles: Obstacles;
}

export interface Route {
  /** From the exit to the entry; two neighbours always share an x or a y. */
  readonly points: readonly Position[];
  readonly entry: Entry;
}

/** The place where a way comes into a card. */
export interface Entry extends Position {
  readonly side: 'top' | 'left';
}

/** From a card's top to the middle of its entry at left: a card without named exits is entered at mid-height. */
export const entryDrop = 37;
/** Room that a way keeps beside a card. */
const margin = 24;
const levelEnough = 10;
const laneWidth = 14;
/** Bends are paid for in pixels, and a card in the way is all but forbidden. */
const bendCost = 24;
const cardCost = 4_000;

export function routeEdge(input: RouteInput): Route {
  const entry = entryOf(input);
  const shapes = input.side === 'right' ? fromRight(input, entry) : fromBottom(input, entry);
  let best: readonly Position[] | undefined;
  let bestCost = Infinity;
  for (const shape of shapes) {
    const points = simplified(shape);
    const cost = costOf(points, input.obstacles);
    if (cost < bestCost) [best, bestCost] = [points, cost];
  }
  return { points: best ?? [input.exit, entry], entry };
}

/** Where a way comes in: at left into a card that stands to the right, else from above. */
export function entryOf({ exit, side, target }: Pick<RouteInput, 'exit' | 'side' | 'target'>): Entry {
  const isRight = target.x - exit.x >= margin;
  const middle = target.y + entryDrop;
  if (side === 'right' && isRight) {
    // A line that comes nearly level runs straight in, without a tiny bend.
    return { side: 'left', x: target.x, y: Math.abs(middle - exit.y) <= levelEnough ? exit.y : middle };
  }
  const isBeside = target.y < exit.y + margin && middle > exit.y + margin;
  if (side === 'down' && isRight && isBeside) return { side: 'left', x: target.x, y: middle };
  return { side: 'top', x: target.x + target.width / 2, y: target.y };
}

function fromRight(input: RouteInput, entry: Entry): Position[][] {
  const { exit, target } = input;
  const end: Position = { x: entry.x, y: entry.y };
  if (entry.side === 'left') {
    // A level way loses its bends when it is simplified, and so is the first that is tried.
    const shapes = columnsBetween(input).map((x) => [exit, { x, y: exit.y }, { x, y: end.y }, end]);
    const lane = laneX(input);
    const before = target.x - margin - 8;
    // A column in between is passed above or below, never through.
    for (const y of rowsAround(input, lane, before, end.y)) {
      shapes.push([
        exit,
        { x: lane, y: exit.y },
        { x: lane, y },
        { x: before, y },
        { x: before, y: end.y },
        end,
      ]);
    }
    return shapes;
  }
  const above = end.y - margin;
  const lane = laneX(input);
  const far = Math.max(lane, target.x + target.width + margin);
  const shapes = [lane, far].map((x) => [
    exit,
    { x, y: exit.y },
    { x, y: above },
    { x: end.x, y: above },
    end,
  ]);
  if (end.x > exit.x + 16 && end.y > exit.y + 16) shapes.push([exit, { x: end.x, y: exit.y }, end]);
  // Into a card at left: down beside the source, then along above the target.
  const left = target.x - margin;
  shapes.push([
    exit,
    { x: lane, y: exit.y },
    { x: lane, y: above },
    { x: left, y: above },
    { x: end.x, y: above },
    end,
  ]);
  return shapes;
}

function fromBottom(input: RouteInput, entry: Entry): Position[][] {
  const { exit, source, target, obstacles } = input;
  const end: Position = { x: entry.x, y: entry.y };
  if (entry.side === 'left') {
    const below = { x: exit.x, y: end.y };
    const x = target.x - margin - 8;
    const y = exit.y + margin;
    return [
      [exit, below, end],
      [exit, { x: exit.x, y }, { x, y }, { x, y: end.y }, end],
    ];
  }
  const shapes: Position[][] = [];
  if (end.y >= exit.y + margin) {
    if (Math.abs(end.x - exit.x) < 1) shapes.push([exit, end]);
    const rows = [(exit.y + end.y) / 2, exit.y + margin, end.y - margin];
    for (const y of rows) shapes.push([exit, { x: exit.x, y }, { x: end.x, y }, end]);
  }
  const above = end.y - margin;
  const columns = [
    target.x - 2 * margin,
    target.x - 3 * margin,
    target.x + target.width + margin,
    source.x + source.width + margin,
    source.x - margin,
    Math.min(source.x, target.x) - margin,
    Math.max(source.x + source.width, target.x + target.width) + margin,
  ];
  for (const x of columns) {
    const below = clearRow(obstacles, exit.y + margin, exit.x, x, 1);
    for (const y of new Set([exit.y + margin, below])) {
      shapes.push([exit, { x: exit.x, y }, { x, y }, { x, y: above }, { x: end.x, y: above }, end]);
    }
  }
  return shapes;
}

/** Where the way may turn between two columns, the middle last so that lanes are kept first. */
function columnsBetween(input: RouteInput): number[] {
  const { exit, target } = input;
  return [...new Set([laneX(input), target.x - margin - 8, (exit.x + target.x) / 2])];
}

/** The column in which a named exit's way turns. */
function laneX({ exit, target, lane = 0 }: RouteInput): number {
  const wanted = exit.x + 18 + lane * laneWidth;
  // Between two columns the arrow needs its room too.
  return target.x - exit.x >= margin ? Math.min(wanted, Math.max(exit.x + 12, target.x - margin)) : wanted;
}

/** A named exit, with its height and where its way goes. */
export interface LaneExit {
  readonly y: number;
  readonly target: Rect | undefined;
}

/**
 * The turning columns of a card's named exits, from above. Ways up take the nearest column for the
 * uppermost exit, ways down for the lowest, so that they do not cross; ways to the same card share
 * one, and other ways never do.
 */
export function lanesOf(exits: readonly LaneExit[]): readonly number[] {
  const owners = new Map<number, Rect | undefined>();
  return exits.map(({ y, target }, place) => {
    const goesUp = target !== undefined && target.y + entryDrop < y;
    let lane = goesUp ? place : exits.length - 1 - place;
    while (owners.has(lane) && owners.get(lane) !== target) lane++;
    owners.set(lane, target);
    return lane;
  });
}

/** Rows just above and below the cards that stand between two columns. */
function rowsAround({ exit, obstacles }: RouteInput, from: number, to: number, endY: number): number[] {
  return [
    clearRow(obstacles, exit.y, from, to, 1),
    clearRow(obstacles, exit.y, from, to, -1),
    clearRow(obstacles, endY, from, to, 1),
    clearRow(obstacles, endY, from, to, -1),
  ];
}

/** The first row from `y` downwards (1) or upwards (-1) that runs through no card between two columns. */
function clearRow(obstacles: Obstacles, y: number, from: number, to: number, step: 1 | -1): number {
  let row = y;
  for (let tries = 0; tries < 8; tries++) {
    const hit = obstacles.crossed({ x: from, y: row }, { x: to, y: row });
    if (hit.length === 0) break;
    row =
      step === 1
        ? Math.max(...hit.map((rect) => rect.y + rect.height)) + margin / 2 + 4
        : Math.min(...hit.map((rect) => rect.y)) - margin / 2 - 4;
  }
  return row;
}

function costOf(points: readonly Position[], obstacles: Obstacles): number {
  let cost = (points.length - 2) * bendCost;
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1], points[at]];
    if (!from || !to) continue;
    cost += Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    cost += obstacles.crossed(from, to).length * cardCost;
  }
  return cost;
}

/** Without points that do nothing: doubled, or in the middle of a straight line. */
function simplified(points: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    const isStraight =
      last &&
      before &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}
