import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { faultSchema } from './fault.ts';
import { jsonSchema } from './json-schema.ts';
import { dateSchema, idSchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';

const valuesSchema = z.record(z.string(), jsonSchema);

const personAnswerSchema = z.object({ port: idSchema, values: valuesSchema.optional() });

/** What one operation answers: one object for every call, or a list, call by call. */
const systemAnswerSchema = z.union([valuesSchema, z.array(valuesSchema)]);

const situationShape = {
  /** The run's date; a case without one has the base case's. */
  date: dateSchema.optional(),
  input: valuesSchema.optional(),
  /** Replaces whole parameters by key, whatever the date. */
  parameters: valuesSchema.optional(),
  /** By system id and operation id: merges into the base answer field by field. */
  systems: z.record(z.string(), z.record(z.string(), systemAnswerSchema)).optional(),
  faults: z.array(faultSchema).optional(),
  /** By node id: what a person answers at a human step. */
  answers: z.record(z.string(), personAnswerSchema).optional(),
};

const expectationSchema = z.object({
  outcome: z.string(),
  reason: z.string().optional(),
  /** By field key: what the run should leave there. A field that is not named may hold anything. */
  variables: valuesSchema.optional(),
});

export const caseSchema = z.object({
  id: idSchema,
  name: localTextSchema.optional(),
  /** Why the case is there, and why its outcome is the right one. */
  note: z.string().optional(),
  /** Words to find it by. */
  tags: z.array(z.string()).optional(),
  ...situationShape,
  expected: expectationSchema.optional(),
});

export const baseCaseSchema = z.object({ ...situationShape, date: dateSchema });

/** The case that every other is a change of. Its date is the run's date where nothing else says one. */
export type BaseCase = DeepReadonly<z.infer<typeof baseCaseSchema>>;
/** A test case: what it changes in the base case, and what should come of it. */
export type TestCase = DeepReadonly<z.infer<typeof caseSchema>>;
export type PersonAnswer = DeepReadonly<z.infer<typeof personAnswerSchema>>;
export type SystemAnswer = DeepReadonly<z.infer<typeof systemAnswerSchema>>;
export type Expectation = DeepReadonly<z.infer<typeof expectationSchema>>;

/** The product's own case file: `{ "cases": [...] }`. */
export const caseFileSchema = z.object({ cases: z.array(caseSchema) });
