import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { dataTypeSchema } from './data-type.ts';
import { jsonSchema } from './json-schema.ts';
import { idSchema, keySchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';

/** A typed value that goes into an operation or comes out of it. */
const valueSchema = z.object({
  key: keySchema,
  label: localTextSchema,
  type: dataTypeSchema,
  unit: z.string().optional(),
});

/** How an operation finds its answer among the system's records: by equality of inputs and columns. */
const lookupSchema = z.object({
  table: z.string(),
  by: z.array(z.object({ input: keySchema, column: z.string() })),
});

const operationSchema = z.object({
  id: idSchema,
  name: localTextSchema,
  inputs: z.array(valueSchema),
  outputs: z.array(valueSchema),
  /** Failures that the system is known to answer with. `notFound` is what a look-up without a row gives. */
  failures: z.array(z.object({ id: idSchema, name: localTextSchema })),
  lookup: lookupSchema.optional(),
});

/** A system that the bot works with: its contract, and what the simulated system answers from. */
export const systemSchema = z.object({
  id: idSchema,
  name: localTextSchema,
  description: localTextSchema.optional(),
  channel: z.enum(['screen', 'api', 'file', 'register']),
  /** How often it changes so that a bot may stop. */
  changesPerYear: z.number().min(0).max(365).optional(),
  operations: z.array(operationSchema),
  /** The simulated system's records: rows a table name. Invented persons only. */
  records: z.record(z.string(), z.array(z.record(z.string(), jsonSchema))).optional(),
});

export type System = DeepReadonly<z.infer<typeof systemSchema>>;
export type Operation = DeepReadonly<z.infer<typeof operationSchema>>;
export type OperationValue = DeepReadonly<z.infer<typeof valueSchema>>;
