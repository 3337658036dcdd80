import type { Bot, FlowNode } from '#flow/bot.ts';
import { checkBot, problemKey } from '#flow/check-bot.ts';
import { type Message, message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';

/** A step that an edit leaves with problems which it does not have now. */
export interface HurtStep {
  readonly node: FlowNode;
  readonly problems: readonly Message[];
}

/** The steps that an edit hurts, in the flow's order. */
export function stepsHurt(before: Bot, after: Bot): readonly HurtStep[] {
  const known = new Set(checkBot(before, definitions).map(problemKey));
  const fresh = checkBot(after, definitions).filter((problem) => !known.has(problemKey(problem)));
  const ways = new Set(after.edges.map(({ id }) => id));
  const lost = before.edges.filter(({ id }) => !ways.has(id));
  return after.nodes.flatMap((node): HurtStep[] => {
    const problems = fresh.filter((problem) => problem.node === node.id).map((problem) => problem.message);
    // A way that left by an exit which is gone is taken away with it, and leaves no problem behind.
    if (lost.some(({ from }) => from.node === node.id)) problems.push(message('contract.wayGone'));
    return problems.length > 0 ? [{ node, problems }] : [];
  });
}
