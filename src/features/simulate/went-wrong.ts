import type { Bot } from '#flow/bot.ts';
import type { Expectation } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import type { Trace } from '#running/trace.ts';
import { nodesThatGive } from './outcomes.ts';

/** The ids of the nodes from which a way leads to an outcome that the case was expected to end in. */
export function nodesOnTheWayTo(bot: Bot, expected: Expectation): ReadonlySet<string> {
  const graph = graphOf(bot);
  const seen = new Set(nodesThatGive(bot, expected));
  // A set is walked in order of insertion, also what is added on the way.
  for (const id of seen) for (const edge of graph.into(id)) seen.add(edge.from.node);
  return seen;
}

/**
 * The number of the step where a failed case went wrong: the last one at which the expected outcome
 * could still be reached, and after whose exit it no longer could. Where it never could, the last.
 */
export function whereItWentWrong(bot: Bot, trace: Trace, expected: Expectation): number {
  const onTheWay = nodesOnTheWayTo(bot, expected);
  const last = trace.steps.findLastIndex((step) => onTheWay.has(step.node));
  return last < 0 ? trace.steps.length : last + 1;
}
