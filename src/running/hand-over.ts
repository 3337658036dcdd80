import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { HandOver } from '#flow/hand-over.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';
import { failureIn } from './failure-in.ts';
import type { Trace } from './trace.ts';
import { writtenIn } from './written-in.ts';

/** What a run that stopped as planned leaves to a person; undefined for one that ended otherwise. */
export function handOverOf(bot: Bot, trace: Trace): HandOver | undefined {
  const { ending, steps } = trace;
  if (ending.type !== 'stopped' || ending.takeover === null) return undefined;
  const node = graphOf(bot).node(ending.takeover);
  const card = node && definitionOf(definitions, node).takeover?.(node.data);
  if (!card) return undefined;
  const exchange = steps.at(-1)?.exchanges.at(-1);
  const failed = exchange && failureIn(bot, node.id, exchange);
  return {
    step: node.name,
    card,
    failure: failed?.name ?? ending.message,
    detail: failed?.detail,
    written: writtenIn(bot, trace),
  };
}
