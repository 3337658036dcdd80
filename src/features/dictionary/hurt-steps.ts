import type { Bot, FlowNode } from '#flow/bot.ts';
import { problemKey } from '#flow/check-bot.ts';
import { problemsOf } from '#workspace/derived.ts';

/** The steps that would have a problem after an edit which they do not have now, in the flow's order. */
export function stepsHurt(before: Bot, after: Bot): readonly FlowNode[] {
  const known = new Set(problemsOf(before).map(problemKey));
  const hurt = new Set(
    problemsOf(after)
      .filter((problem) => !known.has(problemKey(problem)))
      .map((problem) => problem.node),
  );
  // A way that left by an exit which is gone is taken away with it, and leaves no problem behind.
  const ways = new Set(after.edges.map((edge) => edge.id));
  for (const edge of before.edges) if (!ways.has(edge.id)) hurt.add(edge.from.node);
  return after.nodes.filter((node) => hurt.has(node.id));
}
