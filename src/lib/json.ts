/** Any JSON value, read-only: documents, rules and values are never changed in place. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** A place inside a JSON value: object keys and array indexes from the root. */
export type JsonPath = readonly (string | number)[];

/** Whether a value is a plain object and not a list or null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether JSON is a list. `Array.isArray` by itself does not tell a read-only one. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The own property of an object, or undefined: inherited names such as `constructor` are never found. */
export function ownProperty(value: object, key: string): unknown {
  // The index is guarded by hasOwn, so the prototype chain is out of reach.
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** The value as text, each object's keys in the order of their letters: two values that say the same are the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, inKeyOrder);
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
