import type { Parameter, ParameterPeriod } from '#flow/parameter.ts';
import { mergedOrder } from './merged-order.ts';
import { settled, type Three } from './settle.ts';

/** A parameter with each of its periods by the day that it begins. */
type ByDay = Omit<Parameter, 'periods'> & { readonly periods: Readonly<Record<string, ParameterPeriod>> };

/**
 * A parameter that both changed is put together period by period, and a table in it row by row: two who each moved
 * the limit of a grade of their own have not changed the same thing.
 */
export function settledParameter(three: Three<Parameter>): ReturnType<typeof settled<Parameter>> {
  const days = (parameter: Parameter | undefined) =>
    parameter?.periods.map(({ validFrom }) => validFrom) ?? [];
  const all = [days(three.base), days(three.ours), days(three.theirs)] as const;
  if (all.some((side) => new Set(side).size < side.length)) return settled(three, 1);
  const part = settled<ByDay>(
    { base: byDay(three.base), ours: byDay(three.ours), theirs: byDay(three.theirs) },
    4,
  );
  if (!part?.value) return part && { value: undefined };
  const { periods, ...rest } = part.value;
  const left = mergedOrder(...all).flatMap((day) => periods[day] ?? []);
  // Each removed what the other kept: a parameter has a period at least.
  return left.length === 0 ? undefined : { value: { ...rest, periods: left } };
}

function byDay(parameter: Parameter | undefined): ByDay | undefined {
  if (!parameter) return undefined;
  const periods = Object.fromEntries(parameter.periods.map((period) => [period.validFrom, period]));
  return { ...parameter, periods };
}
