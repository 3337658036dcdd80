import { z } from 'zod';

/** A key that rules may read: a letter, then letters, digits and `_`. `param` belongs to the parameters. */
export const keySchema = z
  .string()
  .regex(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9_]{0,59}$/)
  .refine((key) => !reservedKeys.has(key));

/** Names that a field may not have: the parameters' own, and those that reach an object's prototype. */
const reservedKeys: ReadonlySet<string> = new Set(['param', '__proto__', 'constructor', 'prototype']);

export function isKey(text: string): boolean {
  return keySchema.safeParse(text).success;
}

/** An identifier that is never shown: of a node, an edge, a branch, a system. */
export const idSchema = z.string().min(1).max(80);

/** A calendar date, `YYYY-MM-DD`. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
