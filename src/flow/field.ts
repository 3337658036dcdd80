import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { dataTypeSchema } from './data-type.ts';
import { keySchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';

/** One entry of the data dictionary: what a rule may read and a step may set. */
export const fieldSchema = z.object({
  key: keySchema,
  label: localTextSchema,
  /** How the field is named inside a sentence: "avståndet", "the distance". The label serves where it is absent. */
  phrase: localTextSchema.optional(),
  description: localTextSchema.optional(),
  type: dataTypeSchema,
  /** Written after the number: `m`, `kr`, `dagar`. */
  unit: z.string().optional(),
  /** Whether the value tells of a person, and whether it is of the sensitive kinds of GDPR article 9. */
  personal: z.enum(['no', 'personal', 'sensitive']).optional(),
});

export type Field = DeepReadonly<z.infer<typeof fieldSchema>>;
