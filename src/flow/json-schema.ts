import { z } from 'zod';
import type { Json } from '#lib/json.ts';

/**
 * Any JSON. What reaches a schema has already passed `parseJson`, which bounds size and depth and
 * refuses keys that reach a prototype, so nothing is walked again here.
 */
export const jsonSchema = z.custom<Json>((value) => value !== undefined);

/** A JSON Logic rule; whether it is a sound one is told by the checks, never by refusing the file. */
export const ruleSchema = jsonSchema.meta({ title: 'JSON Logic' });
