import type { Value } from './value.ts';

/** The standard's truth, for a value that is there: as JavaScript's, but an empty list is false too. */
export function truthy(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
