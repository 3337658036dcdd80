import type { Bot } from '#flow/bot.ts';
import { failureName } from '#flow/failures.ts';
import { graphOf } from '#flow/graph.ts';
import type { HandOver } from '#flow/hand-over.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';
import type { TraceStep } from './trace.ts';

/** What went wrong with a call, by the name that its operation gives it or else the common one. */
export function failureIn(
  bot: Bot,
  id: string,
  { effect, reply }: TraceStep['exchanges'][number],
): Pick<HandOver, 'failure' | 'detail'> | undefined {
  const node = graphOf(bot).node(id);
  if (!node || effect.type !== 'callSystem') return undefined;
  if (reply.type !== 'answered' && reply.type !== 'failed') return undefined;
  const failed = definitionOf(definitions, node).failure?.(node.data, bot, reply);
  if (!failed) return undefined;
  const system = bot.systems.find((candidate) => candidate.id === effect.system);
  const operation = system?.operations.find((candidate) => candidate.id === effect.operation);
  const declared = operation?.failures.find((candidate) => candidate.id === failed.failure);
  return { failure: declared?.name ?? failureName(failed.failure), detail: failed.detail };
}
