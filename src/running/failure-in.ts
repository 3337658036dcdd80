import type { Bot } from '#flow/bot.ts';
import { failureName } from '#flow/failures.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import type { Exchange } from '#simulator/exit.ts';

/** What went wrong with a call, as a person reads it. */
export interface FailedCall {
  readonly name: LocalText | Message;
  /** What the system said, or what the bot did not find. */
  readonly detail: Message | undefined;
  /** How long the bot waited for it. */
  readonly seconds: number;
}

/** What a node took the reply to its call for, by the name that the operation gives a failure or else the common one. */
export function failureIn(bot: Bot, id: string, { effect, reply }: Exchange): FailedCall | undefined {
  const node = graphOf(bot).node(id);
  if (!node || effect.type !== 'callSystem') return undefined;
  if (reply.type !== 'answered' && reply.type !== 'failed') return undefined;
  const failed = definitionOf(definitions, node).failure?.(node.data, bot, reply);
  if (!failed) return undefined;
  const { failure, detail, seconds = 0 } = failed;
  const system = bot.systems.find((candidate) => candidate.id === effect.system);
  const operation = system?.operations.find((candidate) => candidate.id === effect.operation);
  const declared = operation?.failures.find((candidate) => candidate.id === failure);
  return { name: declared?.name ?? failureName(failure), detail, seconds };
}

/** The virtual time that a step took: answers that were waited for, and the waits between tries. */
export function secondsIn(
  bot: Bot,
  { node, exchanges }: { readonly node: string; readonly exchanges: readonly Exchange[] },
): number {
  return exchanges.reduce((sum, exchange) => sum + secondsOf(bot, node, exchange), 0);
}

/** The virtual time that one exchange of a node took. */
export function secondsOf(bot: Bot, id: string, exchange: Exchange): number {
  const { effect, reply } = exchange;
  if (effect.type === 'wait') return effect.seconds;
  if (reply.type === 'answered' && reply.seconds === 0) return 0;
  const failed = failureIn(bot, id, exchange);
  return failed ? failed.seconds : reply.type === 'answered' ? reply.seconds : 0;
}
