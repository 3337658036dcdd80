/**
 * The places of the fewest members that must be moved for the rest to be in rising order, where they stand.
 * Patience sorting: the longest rising row stays.
 */
export function outOfOrder(ranks: readonly number[]): readonly number[] {
  /** By length, the place where the rising row of that length ends lowest. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [place, rank] of ranks.entries()) {
    const length = firstNotBelow(ends, ranks, rank);
    previous[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  }
  const stays = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) stays.add(place);
  return [...ranks.keys()].filter((place) => !stays.has(place));
}

function firstNotBelow(ends: readonly number[], ranks: readonly number[], rank: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[ends[middle] ?? 0] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
