import { z } from 'zod';
import { idSchema } from '#flow/keys.ts';
import type { Comment } from './database.ts';

/** So many characters a remark may have: some pages of text. */
export const longestRemark = 10_000;

const timeSchema = z.number().min(0);
const versionSchema = z.number().int().min(1);
const signatureSchema = z.object({ name: z.string(), role: z.string() });
const remarkSchema = z.object({
  at: timeSchema,
  by: signatureSchema,
  text: z.string().min(1).max(longestRemark),
});

const commentSchema = z.object({
  id: idSchema,
  botId: idSchema,
  target: z.discriminatedUnion('type', [
    z.object({ type: z.literal('bot') }),
    z.object({ type: z.literal('node'), node: idSchema }),
    z.object({ type: z.literal('edge'), edge: idSchema }),
    z.object({
      type: z.literal('rule'),
      node: idSchema,
      at: z.array(z.union([z.string(), z.number()])).max(1000),
    }),
    z.object({ type: z.literal('version'), number: versionSchema }),
  ]),
  basedOn: versionSchema.nullable(),
  thread: z.array(remarkSchema).min(1),
  resolved: z.object({ at: timeSchema, by: signatureSchema }).nullable(),
});

/** A record as a comment, or undefined when it is none: a disk may rot, and a file come from anywhere. */
export function readComment(record: unknown): Comment | undefined {
  return commentSchema.safeParse(record).data;
}
