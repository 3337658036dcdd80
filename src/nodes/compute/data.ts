import { z } from 'zod';
import { ruleSchema } from '#flow/json-schema.ts';
import { keySchema } from '#flow/keys.ts';

export const computeSchema = z.object({
  /** In order: a later one may read what an earlier one set. */
  assignments: z.array(z.object({ field: keySchema, expression: ruleSchema, sources: z.array(z.string()) })),
});

export type ComputeData = z.infer<typeof computeSchema>;
