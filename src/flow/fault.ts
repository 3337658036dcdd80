import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { dataTypeSchema } from './data-type.ts';
import { idSchema, keySchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';

const where = {
  system: idSchema,
  /** One operation only; without it every operation of the system. */
  operation: idSchema.optional(),
  /** Only the first so many calls of a run; without it every call, however often a bot tries again. */
  calls: z.number().int().min(1).max(1000).optional(),
};

/** What can go wrong with a system, or change in it, so that a bot may stop or be led astray. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.object({ ...where, kind: z.literal('down') }),
  /** Takes so many seconds of virtual time to answer. */
  z.object({ ...where, kind: z.literal('slow'), seconds: z.number().min(0).max(86_400) }),
  z.object({ ...where, kind: z.literal('timeout') }),
  z.object({ ...where, kind: z.literal('loginRefused') }),
  /** Answers that there is nothing, as when an address is wrong or an index is lost. */
  z.object({ ...where, kind: z.literal('notFound') }),
  /** The answer is cut off: the later half of the outputs is not in it. */
  z.object({ ...where, kind: z.literal('partial') }),
  /** An input or output has got another key. */
  z.object({ ...where, kind: z.literal('fieldRenamed'), field: keySchema, to: keySchema }),
  /** Another text beside a box on the screen. */
  z.object({ ...where, kind: z.literal('labelChanged'), field: keySchema, to: localTextSchema }),
  z.object({ ...where, kind: z.literal('buttonMoved') }),
  /** The system demands a value that it did not ask for before. */
  z.object({ ...where, kind: z.literal('fieldAdded'), field: keySchema, label: localTextSchema }),
  /** An output comes as another type. */
  z.object({ ...where, kind: z.literal('typeChanged'), field: keySchema, type: dataTypeSchema }),
]);

export type Fault = DeepReadonly<z.infer<typeof faultSchema>>;
