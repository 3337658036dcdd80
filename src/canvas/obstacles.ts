import type { Position } from '#flow/bot.ts';
import type { Rect } from './rect.ts';

/** Where the cards stand, kept by squares of the canvas so that asking is quick also among thousands. */
export interface Obstacles {
  /** The cards that an upright or level line runs through. Touching a border is not running through. */
  crossed(from: Position, to: Position): readonly Rect[];
  /** The cards that reach into a rectangle. */
  within(area: Rect): readonly Rect[];
}

const square = 400;
/** How deep a line must go into a card to be in it: ports stand on the border. */
const skin = 3;

export function obstaclesOf(rects: Iterable<Rect>): Obstacles {
  const squares = new Map<string, Rect[]>();
  for (const rect of rects) {
    for (const key of squaresOf(rect)) {
      const kept = squares.get(key);
      if (kept) kept.push(rect);
      else squares.set(key, [rect]);
    }
  }
  const within = (area: Rect) => {
    const found = new Set<Rect>();
    for (const key of squaresOf(area)) {
      for (const rect of squares.get(key) ?? []) if (overlaps(rect, area)) found.add(rect);
    }
    return [...found];
  };
  return {
    within,
    crossed: (from, to) =>
      within({
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      }),
  };
}

function overlaps(rect: Rect, area: Rect): boolean {
  return (
    area.x < rect.x + rect.width - skin &&
    area.x + area.width > rect.x + skin &&
    area.y < rect.y + rect.height - skin &&
    area.y + area.height > rect.y + skin
  );
}

function squaresOf(area: Rect): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(area.x / square); x <= Math.floor((area.x + area.width) / square); x++) {
    for (let y = Math.floor(area.y / square); y <= Math.floor((area.y + area.height) / square); y++) {
      keys.push(`${x} ${y}`);
    }
  }
  return keys;
}
