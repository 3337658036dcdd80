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
  for (const key of Object.keys(change)) {
    const from = merged[key];
    // Object.keys names own keys, so each has a value.
    const to = change[key] as Json;
    merged[key] = isRecord(from) && isRecord(to) ? mergeValues(from as Values, to as Values) : to;
  }
  return merged;
}
