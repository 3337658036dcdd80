import type { Position } from '#flow/bot.ts';

/** How far before the port an arrow's tip stops. */
const gap = 7;
const corner = 12;
/** From an arrow's tip to its foot, and half its width. */
const arrow = { length: 10, half: 5 };

export interface EdgePath {
  /** The line, ending under the arrow's foot. */
  readonly line: string;
  readonly arrow: string;
}

/** A way of upright and level lines as SVG paths, its corners rounded. */
export function edgePath(points: readonly Position[]): EdgePath {
  const first = points[0];
  const end = points.at(-1);
  const before = points.at(-2);
  if (!first || !end || !before) return { line: '', arrow: '' };
  const along = direction(before, end);
  const tip = { x: end.x - along.x * gap, y: end.y - along.y * gap };
  const foot = { x: tip.x - along.x * arrow.length, y: tip.y - along.y * arrow.length };
  const stops = [...points.slice(0, -1), { x: foot.x + along.x, y: foot.y + along.y }];
  const line = stops.slice(1).reduce((path, point, index) => {
    const from = stops[index] ?? point;
    const next = stops[index + 2];
    if (!next) return `${path}L${point.x},${point.y}`;
    const radius = Math.min(corner, distance(from, point) / 2, distance(point, next) / 2);
    const entering = direction(from, point);
    const leaving = direction(point, next);
    const bend = { x: point.x - entering.x * radius, y: point.y - entering.y * radius };
    const out = { x: point.x + leaving.x * radius, y: point.y + leaving.y * radius };
    return `${path}L${bend.x},${bend.y}Q${point.x},${point.y} ${out.x},${out.y}`;
  }, `M${first.x},${first.y}`);
  const side = { x: -along.y * arrow.half, y: along.x * arrow.half };
  return {
    line,
    arrow: `M${tip.x},${tip.y}L${foot.x + side.x},${foot.y + side.y}L${foot.x - side.x},${foot.y - side.y}Z`,
  };
}

export interface LabelPlace extends Position {
  /** `beside`: begins to the right of the point. `before`: ends to the left of it. `on`: stands over the line, centred. */
  readonly stands: 'beside' | 'before' | 'on';
}

/** Longer than this a name would reach from the middle of a card into the ways that leave it at right. */
const longName = 15;

/**
 * Where the name of a way out stands: beside the first line down, a long one on the side where no other
 * ways leave; or on the longest upright line.
 */
export function labelPlace(points: readonly Position[], letters = 0): LabelPlace {
  const [first, second] = points;
  if (!first || !second) return { x: 0, y: 0, stands: 'beside' };
  const side =
    letters > longName
      ? ({ x: first.x - 8, stands: 'before' } as const)
      : ({ x: first.x + 8, stands: 'beside' } as const);
  if (points.length === 2) return { ...side, y: (first.y + second.y) / 2 - 1 };
  if (Math.abs(second.y - first.y) >= 34) {
    return { ...side, y: (first.y + second.y) / 2 };
  }
  let longest = { long: 0, x: first.x, y: first.y };
  for (const [index, point] of points.slice(1).entries()) {
    const from = points[index] ?? point;
    const long = from.x === point.x ? distance(from, point) : 0;
    if (long > longest.long) longest = { long, x: point.x, y: (from.y + point.y) / 2 };
  }
  return longest.long >= 60
    ? { x: longest.x, y: longest.y, stands: 'on' }
    : { x: first.x + 8, y: first.y + 12, stands: 'beside' };
}

/** The middle of a way, measured along it: where a step is put on it. */
export function middleOf(points: readonly Position[]): Position {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const from = points[index];
    const to = points[index + 1];
    if (from && to && left <= length) {
      const along = direction(from, to);
      return { x: from.x + along.x * left, y: from.y + along.y * left };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function direction(from: Position, to: Position): Position {
  return { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
}

/** Between two points of a level or upright line. */
function distance(from: Position, to: Position): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}
