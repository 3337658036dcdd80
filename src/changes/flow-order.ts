import type { Bot } from '#flow/bot.ts';
import { reachableFrom, startsOf } from '#flow/graph.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';

/** Two bots' steps as a run comes to them. */
export interface FlowOrder {
  /** Lower is earlier; a step that is gone stands where it stood. */
  readonly rank: (node: string) => number;
  /** Whether a run can come to the step in either bot. */
  readonly isReached: (node: string) => boolean;
}

export function flowOrder(before: Bot, after: Bot, definitions: NodeDefinitions): FlowOrder {
  const [old, now] = [before, after].map((bot) =>
    reachableFrom(
      bot,
      startsOf(bot, definitions).map(({ id }) => id),
    ),
  ) as [ReadonlySet<string>, ReadonlySet<string>];
  const ranks = new Map<string, number>();
  for (const id of now) ranks.set(id, ranks.size);
  for (const { id } of after.nodes) if (!ranks.has(id)) ranks.set(id, ranks.size);
  // What is gone comes right after what came before it.
  let last = -1;
  for (const id of [...old, ...before.nodes.map(({ id }) => id)]) {
    const rank = ranks.get(id) ?? last + 0.5;
    ranks.set(id, rank);
    last = Math.floor(rank);
  }
  return { rank: (node) => ranks.get(node) ?? -1, isReached: (node) => old.has(node) || now.has(node) };
}
