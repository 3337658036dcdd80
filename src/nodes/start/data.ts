import { z } from 'zod';
import { keySchema } from '#flow/keys.ts';
import { localTextSchema } from '#flow/local-text-schema.ts';

export const startSchema = z.object({
  /** Where the case comes from: "E-tjänst". */
  source: localTextSchema,
  /** The fields that come with the case. */
  fields: z.array(keySchema),
});

export type StartData = z.infer<typeof startSchema>;
