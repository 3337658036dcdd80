import { type Margins, tippingPoints } from './margins.ts';
import type { Scale } from './scale.ts';

/** What came of one run. */
export interface Trial {
  /** What it became, where that is another than before; undefined where it is not, or came to nothing. */
  readonly became: string | undefined;
  readonly margins: Margins;
}

export interface NearestPosition {
  readonly position: number;
  readonly became: string;
  /** All positions tried further on become the same. */
  readonly onwards: 'up' | 'down' | null;
}

/** A run with a position instead; a generator, so that the search pauses after each. */
export type RunAt = (position: number) => Generator<void, Trial>;

/** So many positions are tried in search of one that changes anything, and so many more to come closer. */
const mostExplored = 60;
const mostTried = 140;

const nothing: Trial = { became: undefined, margins: new Map() };

/** The position nearest to another that changes what is asked; between the two of them all that was tried did not. */
export function* nearestPosition(
  scale: Scale,
  from: number,
  before: Trial,
  run: RunAt,
): Generator<void, NearestPosition | undefined> {
  const tried = new Map([[from, before]]);
  function* at(position: number): Generator<void, Trial> {
    const known = tried.get(position);
    if (known) return known;
    const canBe = scale.valueAt(position) !== undefined && tried.size < mostTried;
    const trial = canBe ? yield* run(position) : nothing;
    tried.set(position, trial);
    return trial;
  }
  const hit = yield* explore(from, tried, at);
  if (hit === undefined) return undefined;
  const position = yield* approach(from, hit, tried, at);
  const { became } = yield* at(position);
  if (became === undefined) return undefined;
  const step = Math.sign(position - from);
  const isSame = yield* holdsBeyond(scale, position, step, became, at);
  return { position, became, onwards: isSame ? (step > 0 ? 'up' : 'down') : null };
}

/** Goes from limit to limit, the nearest first, until one changes something. */
function* explore(
  from: number,
  tried: ReadonlyMap<number, Trial>,
  at: RunAt,
): Generator<void, number | undefined> {
  const far = (position: number) => Math.abs(position - from);
  const waiting = new Set([from]);
  const seen = new Set<number>();
  let hit: number | undefined;
  while (waiting.size > 0 && tried.size < mostExplored) {
    const next = [...waiting].reduce((nearest, other) => (far(other) < far(nearest) ? other : nearest));
    if (hit !== undefined && far(next) >= far(hit)) break;
    waiting.delete(next);
    seen.add(next);
    for (const limit of yield* limitsSeenFrom(next, at))
      for (const position of around(limit)) if (!seen.has(position)) waiting.add(position);
    for (const [position, { became }] of tried)
      if (became !== undefined && (hit === undefined || far(position) < far(hit))) hit = position;
  }
  return hit;
}

/** Where comparisons would tip, as the runs at a position and on both sides of it tell. */
function* limitsSeenFrom(position: number, at: RunAt): Generator<void, readonly number[]> {
  const here = yield* at(position);
  const above = yield* at(position + 1);
  const below = yield* at(position - 1);
  return [
    ...tippingPoints(here.margins, above.margins, position, 1),
    ...tippingPoints(here.margins, below.margins, position, -1),
  ];
}

/** The whole positions at a limit and next to it. */
function around(limit: number): readonly number[] {
  const near = Math.round(limit);
  return Math.abs(limit - near) < 1e-6 ? [near - 1, near, near + 1] : [Math.floor(limit), Math.ceil(limit)];
}

/** Halves what was not tried on the way to a change, until the position before it changes nothing. */
function* approach(
  from: number,
  hit: number,
  tried: ReadonlyMap<number, Trial>,
  at: RunAt,
): Generator<void, number> {
  const step = Math.sign(hit - from);
  let high = (hit - from) * step;
  let low = 0;
  for (const [position, { became }] of tried) {
    const far = (position - from) * step;
    if (became === undefined && far > low && far < high) low = far;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((yield* at(from + step * middle)).became === undefined) low = middle;
    else high = middle;
  }
  return from + step * high;
}

/** Whether a change is the same past the limits that lie behind it, and far away. */
function* holdsBeyond(
  scale: Scale,
  position: number,
  step: number,
  became: string,
  at: RunAt,
): Generator<void, boolean> {
  const limits = (yield* limitsSeenFrom(position, at)).flatMap(around);
  const size = Math.max(Math.abs(position), scale.perUnit);
  const jumps = [1, 10, 1000].map((times) => position + step * times * size);
  for (const further of [...limits, ...jumps, 0]) {
    if ((further - position) * step <= 0 || scale.valueAt(further) === undefined) continue;
    if ((yield* at(further)).became !== became) return false;
  }
  return true;
}
