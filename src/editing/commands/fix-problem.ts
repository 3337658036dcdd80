import { replacedAt } from '#expression/fix.ts';
import { graphOf } from '#flow/graph.ts';
import type { ProblemFix } from '#flow/problem.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { type SetNodeDataArgs, setNodeData } from './change-node.ts';

/** Does what a problem's fix proposes: a part of a node's data is replaced. */
export const fixProblem: Command<{ readonly fix: ProblemFix }> = {
  name: 'fixProblem',
  label: ({ fix }, bot) => message('edit.fixProblem', { name: graphOf(bot).node(fix.node)?.name ?? '' }),
  refuse: (bot, { fix }, context) => {
    const args = fixed(bot, fix);
    return args ? setNodeData.refuse(bot, args, context) : message('edit.noSuchNode');
  },
  apply: (bot, { fix }, context) => {
    const args = fixed(bot, fix);
    return args ? setNodeData.apply(bot, args, context) : bot;
  },
};

function fixed(
  bot: Parameters<typeof graphOf>[0],
  { node, at, part }: ProblemFix,
): SetNodeDataArgs | undefined {
  const found = graphOf(bot).node(node);
  // What a document holds is JSON.
  return found && { id: node, data: replacedAt(found.data as Json, at, part) };
}
