import { isRecord, type Json } from '#lib/json.ts';

type Values = Readonly<Record<string, Json>>;

/**
 * What a case changes in the base case, put together: by key, records inside one another too; null
 * is a value, and a list replaces a list. Without a change the base itself is given back.
 */
export function mergeValues(base: Values | undefined, change: Values | undefined): Values {
  if (!base) return change ?? {};
  if (!change) return base;
  const merged: Record<string, Json> = { ...base };
  // JSON has no inherited keys worth the name, and `parseJson` refuses those that would harm.
  for (const key in change) merged[key] = mergeValue(merged[key], change[key] as Json);
  return merged;
}

/** One value with its change: records are merged, everything else is replaced. */
export function mergeValue(base: Json | undefined, change: Json): Json {
  if (typeof change !== 'object' || !isRecord(change) || !isRecord(base)) return change;
  return mergeValues(base as Values, change as Values);
}
