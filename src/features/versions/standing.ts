import type { StateChange, VersionInfo, VersionState } from '#storage/database.ts';

/** Where a version stands on a day, and what has been said of a day to come. */
export interface VersionStanding {
  readonly state: VersionState;
  /** What brought it there; null for one that nobody has spoken of. */
  readonly change: StateChange | null;
  /** What it comes to by itself on a later day. */
  readonly coming: StateChange | null;
}

/** `today`: `YYYY-MM-DD`. */
export function standingOn({ states }: Pick<VersionInfo, 'states'>, today: string): VersionStanding {
  const change = states.findLast(({ from }) => from <= today) ?? null;
  const coming = states.find(({ from, at }) => from > today && at >= (change?.at ?? 0)) ?? null;
  return { state: change?.state ?? 'draft', change, coming };
}
