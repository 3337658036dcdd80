import { z } from 'zod';
import type { Bot } from '#flow/bot.ts';
import { ruleSchema } from '#flow/json-schema.ts';
import { idSchema, keySchema } from '#flow/keys.ts';
import type { Operation, System } from '#flow/system.ts';

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
});

export type ConnectorData = z.infer<typeof connectorSchema>;

/** The system and the operation that a connector calls, as far as they exist. */
export function contractOf(
  data: ConnectorData,
  bot: Bot,
): { readonly system: System | undefined; readonly operation: Operation | undefined } {
  const system = bot.systems.find((candidate) => candidate.id === data.system);
  return { system, operation: system?.operations.find((candidate) => candidate.id === data.operation) };
}
