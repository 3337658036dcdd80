import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { baseCaseSchema, caseSchema } from './case.ts';
import { fieldSchema } from './field.ts';
import { idSchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';
import { parameterSchema } from './parameter.ts';
import { systemSchema } from './system.ts';

/*
 * What a bot is. The document is immutable JSON; everything refers by id or key, never by a name
 * that a person sees. What a node's `data` holds is its kind's own matter: this room knows only
 * the contract in `node-definition.ts`.
 */

/** The integer that a document of today carries; older ones are migrated, newer ones refused. */
export const currentFormat = 3;

const positionSchema = z.object({ x: z.number(), y: z.number() });

export const nodeSchema = z.object({
  id: idSchema,
  kind: z.string(),
  name: localTextSchema,
  /** One short sentence on the card: what the step is about. The kind has one of its own to give otherwise. */
  summary: localTextSchema.optional(),
  position: positionSchema,
  /** Typed by the node's kind: parsed by its definition's schema when the document is decoded. */
  data: z.unknown(),
});

export const edgeSchema = z.object({
  id: idSchema,
  from: z.object({ node: idSchema, port: idSchema }),
  to: idSchema,
});

export const botSchema = z.object({
  format: z.literal(currentFormat),
  id: idSchema,
  name: localTextSchema,
  description: localTextSchema.optional(),
  fields: z.array(fieldSchema),
  parameters: z.array(parameterSchema),
  systems: z.array(systemSchema),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  cases: z.object({ base: baseCaseSchema, list: z.array(caseSchema) }),
});

export type Bot = DeepReadonly<z.infer<typeof botSchema>>;
export type FlowNode = DeepReadonly<z.infer<typeof nodeSchema>>;
export type Edge = DeepReadonly<z.infer<typeof edgeSchema>>;
export type Position = DeepReadonly<z.infer<typeof positionSchema>>;

/** A bot with nothing in it yet. `date` is the day its base case runs on, `YYYY-MM-DD`. */
export function emptyBot(id: string, name: Bot['name'], date: string): Bot {
  return {
    format: currentFormat,
    id,
    name,
    fields: [],
    parameters: [],
    systems: [],
    nodes: [],
    edges: [],
    cases: { base: { date }, list: [] },
  };
}
