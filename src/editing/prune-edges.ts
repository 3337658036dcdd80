import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { EditingContext } from './command.ts';

/** The bot without the edges that leave by a port which its node no longer has. */
export function pruneEdges(bot: Bot, { definitions }: EditingContext): Bot {
  const graph = graphOf(bot);
  const edges = bot.edges.filter((edge) => {
    const node = graph.node(edge.from.node);
    if (!node || !graph.node(edge.to)) return false;
    return definitionOf(definitions, node)
      .ports(node.data, bot)
      .some((port) => port.id === edge.from.port);
  });
  return edges.length === bot.edges.length ? bot : { ...bot, edges };
}
