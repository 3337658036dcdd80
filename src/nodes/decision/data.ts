import { z } from 'zod';
import { ruleSchema } from '#flow/json-schema.ts';
import { idSchema } from '#flow/keys.ts';
import { localTextSchema } from '#flow/local-text-schema.ts';

/** The port of a decision whose branches all said no. */
export const otherwisePort = 'otherwise';
/** The port of a decision that met a missing value. */
export const unansweredPort = 'unanswered';

const branchSchema = z.object({
  /** Also the id of the branch's port. */
  id: idSchema.refine((id) => id !== otherwisePort && id !== unansweredPort),
  name: localTextSchema,
  condition: ruleSchema,
  /** Law and policy that the branch rests on. */
  sources: z.array(z.string()),
});

export const decisionSchema = z.object({
  branches: z.array(branchSchema),
  otherwise: z.object({ name: localTextSchema }),
  /** The port that leaves downwards: a branch's, `otherwise`, or none. */
  main: z.string().nullable(),
  /** Whether a missing value has a way of its own. Without it the run stops here and names the value. */
  unanswered: z.boolean(),
});

export type DecisionData = z.infer<typeof decisionSchema>;
export type Branch = z.infer<typeof branchSchema>;
