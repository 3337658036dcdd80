import type { CanvasOverlay, EdgeOverlay, NodeOverlay } from '#canvas/overlay.ts';
import type { Bot } from '#flow/bot.ts';
import { coverageGoals } from '#running/coverage.ts';

/** The flow with how much of each step has been tried, and which ways none has gone. */
export function coverageOverlay(bot: Bot, counts: Uint32Array): CanvasOverlay {
  const steps = new Map<string, { seen: number; total: number; isReached: boolean }>();
  const gone = new Set<string>();
  for (const [place, goal] of coverageGoals(bot).entries()) {
    const isMet = (counts[place] ?? 0) > 0;
    const step = steps.get(goal.node) ?? { seen: 0, total: 0, isReached: false };
    step.total++;
    if (isMet) step.seen++;
    if (isMet && goal.kind === 'step') step.isReached = true;
    if (isMet && goal.kind === 'way') gone.add(`${goal.node} ${goal.port}`);
    steps.set(goal.node, step);
  }
  const nodes = [...steps].map(([id, { seen, total, isReached }]): [string, NodeOverlay] => [
    id,
    { state: isReached ? 'passed' : 'notReached', tried: { seen, total } },
  ]);
  const edges = bot.edges.map(({ id, from }): [string, EdgeOverlay] => [
    id,
    { state: gone.has(`${from.node} ${from.port}`) ? 'travelled' : 'notReached' },
  ]);
  return { nodes: new Map(nodes), edges: new Map(edges) };
}
