import type { Parameter, ParameterPeriod } from '#flow/parameter.ts';

/** Something about when a parameter holds that a person should see. Days are `YYYY-MM-DD`. */
export type PeriodWarning =
  /** The last period ends, and none follows. */
  | { readonly type: 'ends'; readonly day: string }
  /** No value from the first day to the last. */
  | { readonly type: 'gap'; readonly from: string; readonly to: string }
  /** The period that begins on the day ends before it. */
  | { readonly type: 'backwards'; readonly day: string }
  /** Two periods begin the same day, so one of them never holds. */
  | { readonly type: 'sameDay'; readonly day: string };

/** A day some days later (or earlier) in the calendar. */
function dayAfter(day: string, days = 1): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** What is wrong with when the periods hold, by day. */
export function periodWarnings(periods: readonly ParameterPeriod[]): readonly PeriodWarning[] {
  const warnings: PeriodWarning[] = [];
  const inOrder = [...periods].sort((one, other) => one.validFrom.localeCompare(other.validFrom));
  // A period without an end holds until one that began later takes over, and again after that.
  let covered: string | undefined = inOrder[0]?.validFrom;
  for (const [place, period] of inOrder.entries()) {
    const { validFrom, validTo } = period;
    if (inOrder[place - 1]?.validFrom === validFrom) warnings.push({ type: 'sameDay', day: validFrom });
    if (validTo !== undefined && validTo < validFrom) {
      warnings.push({ type: 'backwards', day: validFrom });
      continue;
    }
    if (covered !== undefined && validFrom > covered) {
      warnings.push({ type: 'gap', from: covered, to: dayAfter(validFrom, -1) });
    }
    if (covered !== undefined) {
      const next = validTo === undefined ? undefined : dayAfter(validTo);
      covered = next === undefined || next > covered ? next : covered;
    }
  }
  if (covered !== undefined && inOrder.length > 0)
    warnings.push({ type: 'ends', day: dayAfter(covered, -1) });
  return warnings;
}

/**
 * The parameter with a period that takes over from the last one: the day after it ends, else today,
 * when the last one is made to end the day before. It begins with the last one's value.
 */
export function withNextPeriod(parameter: Parameter, today: string): Parameter {
  const last = parameter.periods.reduce((one, other) => (other.validFrom > one.validFrom ? other : one));
  const next = dayAfter(last.validFrom);
  const from = last.validTo ? dayAfter(last.validTo) : today > next ? today : next;
  const ended = { ...last, validTo: dayAfter(from, -1) };
  const begun: ParameterPeriod = { validFrom: from, value: last.value };
  return { ...parameter, periods: [...parameter.periods.map((old) => (old === last ? ended : old)), begun] };
}
