import type { ChangeGroup } from '#running/decision-changes.ts';

/** A case that got another decision, and the change that it is one of. */
export interface ChangedCase {
  /** Its place among all the cases. */
  readonly index: number;
  readonly group: ChangeGroup;
}

/** The cases of some groups, by their places; none chosen are the cases of all groups. */
export function casesIn(groups: readonly ChangeGroup[], chosen: readonly number[]): readonly ChangedCase[] {
  const looked = chosen.length === 0 ? groups : groups.filter((_, place) => chosen.includes(place));
  return looked
    .flatMap((group) => group.cases.map((index) => ({ index, group })))
    .sort((one, other) => one.index - other.index);
}
