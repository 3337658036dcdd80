import { z } from 'zod';

/** A key that rules may read: a letter, then letters, digits and `_`. `param` belongs to the parameters. */
export const keySchema = z
  .string()
  .regex(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9_]{0,59}$/)
  .refine((key) => !reservedKeys.has(key));

/** Names that every object inherits: read as a key where there is none, they would find a function. */
const inheritedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that a field may not have: the parameters' own, and those that reach an object's prototype. */
const reservedKeys: ReadonlySet<string> = new Set(['param', 'prototype', ...inheritedNames]);

export function isKey(text: string): boolean {
  return keySchema.safeParse(text).success;
}

/** An identifier that is never shown: of a node, an edge, a branch, a system. */
export const idSchema = z
  .string()
  .min(1)
  .max(80)
  .refine((id) => !inheritedNames.has(id));

/** A day of the calendar, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();
