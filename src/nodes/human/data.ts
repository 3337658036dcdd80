import { z } from 'zod';
import { idSchema, keySchema } from '#flow/keys.ts';
import { localTextSchema } from '#flow/local-text-schema.ts';

export const humanSchema = z.object({
  /** Who does it: "Skolskjutshandläggare". */
  role: localTextSchema,
  instruction: localTextSchema,
  /** Fields that the person sees. */
  shows: z.array(keySchema),
  /** Fields that the person fills in. */
  asks: z.array(keySchema),
  /** Each answer is a way out. */
  answers: z.array(z.object({ id: idSchema, name: localTextSchema })).min(1),
  deadlineDays: z.number().int().min(1).max(365).optional(),
});

export type HumanData = z.infer<typeof humanSchema>;
