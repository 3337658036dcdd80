import type { Results } from '#running/results.ts';

export const rowFilters = ['all', 'failed', 'notJudged'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** The places of the cases that a filter lets through, in order; null for all of them. */
export function placesFor(filter: RowFilter, results: Results | undefined): readonly number[] | null {
  if (filter === 'all' || !results) return null;
  const places: number[] = [];
  for (let place = 0; place < results.total; place++)
    if (results.endAt(place)?.verdict === filter) places.push(place);
  return places;
}
