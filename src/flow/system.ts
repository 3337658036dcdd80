import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { dataTypeSchema } from './data-type.ts';
import { jsonSchema, ruleSchema } from './json-schema.ts';
import { idSchema, keySchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';

/** A typed value that goes into an operation or comes out of it. */
const valueSchema = z.object({
  key: keySchema,
  /** What it is called; on a screen, the text beside the box that the bot finds it by. */
  label: localTextSchema,
  type: dataTypeSchema,
  unit: z.string().optional(),
  /** An input that the system does without. */
  optional: z.literal(true).optional(),
});

/** Equality of an operation's input and a column of a table. */
const matchSchema = z.object({ input: keySchema, column: z.string() });

/** What the simulated operation does with the system's records, or the rule that it answers by. */
const simulationSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lookup'),
    table: z.string(),
    by: z.array(matchSchema),
    /** The yes/no output that says whether there was a row; without one, none is the failure `notFound`. */
    found: keySchema.optional(),
  }),
  /** All rows that match, in a list; every row where `by` is empty. */
  z.object({
    type: z.literal('filter'),
    table: z.string(),
    by: z.array(matchSchema),
    into: keySchema,
  }),
  z.object({ type: z.literal('insert'), table: z.string(), set: z.array(matchSchema) }),
  /** Changes every row that matches; none is the failure `notFound`. */
  z.object({
    type: z.literal('update'),
    table: z.string(),
    by: z.array(matchSchema),
    set: z.array(matchSchema),
  }),
  /** The same answer to every call, whatever is sent. */
  z.object({ type: z.literal('constant'), values: z.record(keySchema, jsonSchema) }),
  /** JSON Logic over the inputs, by their keys. */
  z.object({
    type: z.literal('rule'),
    outputs: z.array(z.object({ output: keySchema, expression: ruleSchema })),
  }),
]);

/** How a document of a known form answers an operation in place of the system: by the path to each value. */
const intakeSchema = z.object({
  format: z.literal('ubl'),
  /** The output that says whom a document is from: its faults are followed up with them. */
  sender: keySchema.optional(),
  values: z.array(
    z.object({
      output: keySchema,
      /** Element names from the root, as `cac:OrderReference/cbc:ID`; `[child=value]` picks among several. */
      path: z.string().max(500).optional(),
      /** What it is for every document of the form, in the place of a path. */
      constant: z.string().max(200).optional(),
    }),
  ),
});

const operationSchema = z.object({
  id: idSchema,
  name: localTextSchema,
  description: localTextSchema.optional(),
  inputs: z.array(valueSchema),
  outputs: z.array(valueSchema),
  /** Failures that the system is known to answer with. `notFound` is what a look-up without a row gives. */
  failures: z.array(z.object({ id: idSchema, name: localTextSchema })),
  /** It changes something in the system, which stands there if the bot stops afterwards. */
  writes: z.literal(true).optional(),
  answers: simulationSchema.optional(),
  intake: intakeSchema.optional(),
  /** What a screen system's form says. Without it: the operation's own name, and its inputs in order. */
  screen: z
    .object({
      title: localTextSchema.optional(),
      button: localTextSchema.optional(),
      /** What is shown when it is done. */
      done: localTextSchema.optional(),
    })
    .optional(),
});

/** A system that the bot works with: its contract, and what the simulated system answers from. */
export const systemSchema = z.object({
  id: idSchema,
  name: localTextSchema,
  description: localTextSchema.optional(),
  channel: z.enum(['screen', 'api', 'file', 'register']),
  /** Counts the contract's versions in the register of systems; a bot's copy is of the one it was built on. */
  version: z.number().int().min(1).optional(),
  /** Who answers for the system in the municipality, and how they are reached. */
  owner: z.string().max(200).optional(),
  contact: z.string().max(200).optional(),
  /** How often it changes so that a bot may stop. */
  changesPerYear: z.number().min(0).max(365).optional(),
  /** Percent of the time that it answers. */
  availability: z.number().min(0).max(100).optional(),
  operations: z.array(operationSchema),
  /** The simulated system's records: rows a table name. Invented persons only. */
  records: z.record(z.string(), z.array(z.record(z.string(), jsonSchema))).optional(),
});

export type System = DeepReadonly<z.infer<typeof systemSchema>>;
export type Operation = DeepReadonly<z.infer<typeof operationSchema>>;
export type OperationValue = DeepReadonly<z.infer<typeof valueSchema>>;
export type Simulation = DeepReadonly<z.infer<typeof simulationSchema>>;
export type Intake = DeepReadonly<z.infer<typeof intakeSchema>>;
