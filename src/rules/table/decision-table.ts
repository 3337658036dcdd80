import { z } from 'zod';
import { ruleSchema } from '#flow/json-schema.ts';
import { idSchema, keySchema } from '#flow/keys.ts';

/*
 * What a decision table is: columns that ask, columns that answer, and rows. Cells are typed values and
 * never text, so that a table reads the same in every language; only what could not be read is kept as
 * it was written. Pure; knows nothing of nodes, screens or runs.
 */

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const listSchema = z.strictObject({ in: z.array(scalarSchema) });
const isSchema = z.strictObject({ is: scalarSchema });
const limitSchema = z.union([z.string(), z.number()]);
/** One end, or one of each side. `from` and `to` hold on the limit itself, `above` and `below` do not. */
const rangeSchema = z.strictObject({
  from: limitSchema.optional(),
  above: limitSchema.optional(),
  to: limitSchema.optional(),
  below: limitSchema.optional(),
});
const statedSchema = z.union([isSchema, listSchema, rangeSchema]);
const unreadSchema = z.strictObject({ text: z.string() });

/** What a row asks of a column; null is whatever the value may be, "–". `text` could not be read. */
export const inputCellSchema = z.union([
  z.null(),
  isSchema,
  z.strictObject({ not: statedSchema }),
  listSchema,
  unreadSchema,
  rangeSchema,
]);

/** What a row gives a column: null is no value, `rule` is worked out. */
export const outputCellSchema = z.union([
  z.null(),
  z.strictObject({ value: scalarSchema }),
  unreadSchema,
  z.strictObject({ rule: ruleSchema }),
]);

export const hitPolicies = ['first', 'unique', 'collect'] as const;

export const decisionTableSchema = z.object({
  /** `first`: the first row that holds. `unique`: exactly one may hold. `collect`: all that hold, as lists. */
  hitPolicy: z.enum(hitPolicies),
  inputs: z.array(z.object({ id: idSchema, expression: ruleSchema })),
  outputs: z.array(z.object({ id: idSchema, field: keySchema })),
  rows: z.array(
    z.object({
      id: idSchema,
      /** By the place of the column. A cell that is not there is null. */
      inputs: z.array(inputCellSchema),
      outputs: z.array(outputCellSchema),
      /** Law and policy that the row rests on. */
      sources: z.array(z.string()),
      note: z.string().optional(),
    }),
  ),
});

export type DecisionTable = z.infer<typeof decisionTableSchema>;
export type HitPolicy = DecisionTable['hitPolicy'];
export type Row = DecisionTable['rows'][number];
export type InputCell = z.infer<typeof inputCellSchema>;
export type OutputCell = z.infer<typeof outputCellSchema>;
export type Range = z.infer<typeof rangeSchema>;
/** What a cell says, without a denial around it. */
export type Stated = z.infer<typeof statedSchema>;
export type CellValue = z.infer<typeof scalarSchema>;
