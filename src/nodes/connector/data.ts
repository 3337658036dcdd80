import { z } from 'zod';
import type { Bot } from '#flow/bot.ts';
import { ruleSchema } from '#flow/json-schema.ts';
import { idSchema, keySchema } from '#flow/keys.ts';
import type { Operation, System } from '#flow/system.ts';
import { takeoverSchema } from '#flow/takeover.ts';

/** The port of a call that was answered. */
export const okPort = 'ok';
/** The port of every failure that the operation does not declare; a system that is down goes here. */
export const failedPort = 'failed';

export const connectorSchema = z.object({
  /** Empty until a person has chosen. */
  system: z.union([idSchema, z.literal('')]),
  operation: z.union([idSchema, z.literal('')]),
  /** What is sent, by the operation's input. */
  inputs: z.array(z.object({ input: keySchema, expression: ruleSchema })),
  /** Where what comes back is put, by the operation's output. Outputs not named here are not kept. */
  outputs: z.array(z.object({ output: keySchema, field: keySchema })),
  /** How long the system may take to answer. */
  timeoutSeconds: z.number().int().min(1).max(3600).optional(),
  /** Calls again after a failure that may pass, each wait `factor` times longer than the last. */
  retries: z
    .object({
      times: z.number().int().min(1).max(10),
      waitSeconds: z.number().int().min(1).max(86_400),
      factor: z.number().min(1).max(10).optional(),
    })
    .optional(),
  /** The step whose writing this step takes back. */
  undoes: idSchema.optional(),
  /** With it, ways for failures need not be drawn: a person takes over there. */
  takeover: takeoverSchema.optional(),
});

/** Seconds that a system may take where the step says nothing else. */
export const usualTimeout = 30;

export type ConnectorData = z.infer<typeof connectorSchema>;

/** The system and the operation that a connector calls, as far as they exist. */
export function contractOf(
  data: ConnectorData,
  bot: Bot,
): { readonly system: System | undefined; readonly operation: Operation | undefined } {
  const system = bot.systems.find((candidate) => candidate.id === data.system);
  return { system, operation: system?.operations.find((candidate) => candidate.id === data.operation) };
}

/** A takeover card to begin with: the system that the step calls, and nobody yet. */
export function firstCard(data: ConnectorData, bot: Bot) {
  return { who: '', where: contractOf(data, bot).system?.name ?? '' };
}

/** The step with another operation. Values with the same name as a field are sent from it and kept in it. */
export function withOperation(
  data: ConnectorData,
  bot: Bot,
  system: System,
  { id, inputs, outputs }: Operation,
): ConnectorData {
  const isField = (key: string) => bot.fields.some((field) => field.key === key);
  return {
    ...data,
    system: system.id,
    operation: id,
    inputs: inputs.flatMap(({ key }) => {
      const before = data.inputs.find(({ input }) => input === key);
      return before ?? (isField(key) ? { input: key, expression: { var: key } } : []);
    }),
    outputs: outputs.flatMap(({ key }) => {
      const before = data.outputs.find(({ output }) => output === key);
      // What was sent is known: an answer that repeats it must not write over it unasked.
      const isSent = inputs.some((sent) => sent.key === key);
      return before ?? (isField(key) && !isSent ? { output: key, field: key } : []);
    }),
  };
}
