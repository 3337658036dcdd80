import { z } from 'zod';
import { botSchema, nodeSchema } from './bot.ts';
import type { NodeDefinitions } from './node-definition.ts';

/** A JSON Schema, draft 7: what editors of text can check and complete by. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * What the text of a bot must look like, from the very schemas that decode it, with each kind's own
 * data. Stricter in one thing: a name that decoding would drop is not allowed here, so that whoever
 * misspells one is told. What only code can say (reserved keys, ids that repeat) is left to decoding.
 */
export function botSchemaJson(definitions: NodeDefinitions): JsonSchema {
  const kinds = [...definitions.values()].map(({ kind, schema }) =>
    nodeSchema.extend({ kind: z.literal(kind), data: schema }),
  );
  return z.toJSONSchema(botSchema.extend({ nodes: z.array(z.union(kinds)) }), {
    target: 'draft-7',
    io: 'output',
    // A rule is any JSON.
    unrepresentable: 'any',
  });
}
