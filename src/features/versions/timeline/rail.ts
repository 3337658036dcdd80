/*
 * The line through time, as the timeline draws it: the draft and the versions under each other, the newest
 * first, each in a lane, with ways down to what it was made from. Straight where each was made from the
 * one before.
 */

/** What is needed of an entry: its number (null for the draft) and the ones it was made from. */
export interface RailEntry {
  readonly number: number | null;
  readonly parents: readonly number[];
}

/** A stretch of a way from one lane to another. */
export interface RailPiece {
  readonly from: number;
  readonly to: number;
}

/** How one entry is drawn. */
export interface RailRow {
  /** Its own lane, from 0. */
  readonly lane: number;
  /** Above its mark: from the entry before, at its upper edge, down to the height of the mark. */
  readonly above: readonly RailPiece[];
  /** From the height of the mark to its lower edge. */
  readonly below: readonly RailPiece[];
}

/** More lanes than these run together: the words say the rest. */
const mostLanes = 4;

/** The newest first, as they stand under each other. */
export function railOf(entries: readonly RailEntry[]): readonly RailRow[] {
  const numbers = new Set(entries.map(({ number }) => number));
  /** By lane: the number that the way in it leads to. */
  let lanes: (number | null)[] = [];
  const isFree = (lane: number) => lanes[lane] === undefined || lanes[lane] === null;
  const freeLane = () => {
    const free = lanes.findIndex((_, lane) => isFree(lane));
    return free < 0 ? Math.min(lanes.length, mostLanes - 1) : free;
  };
  return entries.map(({ number, parents }) => {
    const coming = lanes.flatMap((to, from) => (to === null ? [] : [{ from, to }]));
    const own = coming.find(({ to }) => to === number)?.from;
    const lane = own ?? freeLane();
    const above = coming.map(({ from, to }) => ({ from, to: to === number ? lane : from }));
    lanes = lanes.map((to) => (to === number ? null : to));
    const through = lanes.flatMap((to, from) => (to === null ? [] : [{ from, to: from }]));
    const leaving: RailPiece[] = [];
    const [first, ...merged] = parents.filter((parent) => parent !== number && numbers.has(parent));
    if (first !== undefined) {
      // A hole in the list would be a hole in the rail.
      while (lanes.length <= lane) lanes.push(null);
      lanes[lane] = first;
      leaving.push({ from: lane, to: lane });
    }
    for (const parent of merged) {
      const known = lanes.indexOf(parent);
      const to = known >= 0 ? known : freeLane();
      while (lanes.length <= to) lanes.push(null);
      if (isFree(to)) lanes[to] = parent;
      leaving.push({ from: lane, to });
    }
    return { lane, above, below: [...through, ...leaving] };
  });
}

/** How many lanes there are room needed for. */
export function lanesIn(rows: readonly RailRow[]): number {
  return rows.reduce(
    (most, { lane, above, below }) =>
      Math.max(most, lane + 1, ...above.map(({ from }) => from + 1), ...below.map(({ to }) => to + 1)),
    1,
  );
}
