import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { Mismatch } from './result.ts';
import type { Trace } from './trace.ts';

/** The ids of the nodes from which a way leads to one of the nodes that could end a case as expected. */
export function nodesOnTheWayTo(bot: Bot, ends: readonly string[]): ReadonlySet<string> {
  const graph = graphOf(bot);
  const seen = new Set(ends);
  // A set is walked in order of insertion, also what is added on the way.
  for (const id of seen) for (const edge of graph.into(id)) seen.add(edge.from.node);
  return seen;
}

/**
 * The number of the step where a failed case went wrong: the last one at which the expected outcome
 * could still be reached, and after whose exit it no longer could; where a field holds something else than
 * expected, the last one that set it. Where there is no such step, the last.
 */
export function whereItWentWrong(
  bot: Bot,
  trace: Trace,
  mismatch: Mismatch,
  ends: readonly string[],
): number {
  const { steps } = trace;
  const onTheWay = nodesOnTheWayTo(bot, ends);
  const last = steps.findLastIndex(({ node, changes }) =>
    mismatch.type === 'variables'
      ? changes.some(({ field }) => mismatch.fields.includes(field))
      : onTheWay.has(node),
  );
  return last < 0 ? steps.length : last + 1;
}
