import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { localTextSchema } from './local-text-schema.ts';

/** How a person goes on by hand where a bot has stopped. */
export const takeoverSchema = z.object({
  /** A role or a name. */
  who: localTextSchema,
  /** The system and the screen where they do it. */
  where: localTextSchema,
  /** Hours from that the bot stopped. */
  withinHours: z.number().int().min(1).max(8760).optional(),
  /** What they do, in words. */
  todo: localTextSchema.optional(),
});

export type Takeover = DeepReadonly<z.infer<typeof takeoverSchema>>;
