import type { Bot } from '#flow/bot.ts';
import type { VersionInfo } from '#storage/database.ts';

/** One of the two that the cases are run under. */
export interface Side {
  /** The number of a version; null is the draft. */
  readonly version: number | null;
  /** The date for cases without one of their own, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Before and after. */
export type Sides = readonly [Side, Side];

/** The latest version against the draft; where nothing is saved, the draft before and after its values change. */
export function usualSides(
  draft: Bot,
  date: string,
  versions: readonly Pick<VersionInfo, 'number'>[],
): Sides {
  const latest = Math.max(0, ...versions.map(({ number }) => number));
  return latest > 0
    ? [
        { version: latest, date },
        { version: null, date },
      ]
    : [
        { version: null, date },
        { version: null, date: nextChange(draft, date) },
      ];
}

/** The first day after a date when a parameter gets a value of another period; the date itself where none does. */
function nextChange({ parameters }: Bot, date: string): string {
  const days = parameters.flatMap(({ periods }) => periods.map(({ validFrom }) => validFrom));
  return days.filter((day) => day > date).sort()[0] ?? date;
}

export function isSameSides(one: Sides, other: Sides): boolean {
  return one.every(({ version, date }, at) => version === other[at]?.version && date === other[at]?.date);
}
