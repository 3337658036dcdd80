import { Rational } from './rational.ts';
import type { Value } from './value.ts';

/** The standard's truth, for a value that is there: as JavaScript's, but an empty list is false too. */
export function truthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value instanceof Rational ? !value.isZero : Boolean(value);
}
