import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The step that an arrow key goes to: along the flow where a way leads that way, else the nearest card there. */
export function neighbourOf(bot: Bot, id: string, arrow: Arrow): string | undefined {
  const node = graphOf(bot).node(id);
  if (!node) return undefined;
  const along =
    arrow === 'ArrowDown' || arrow === 'ArrowRight'
      ? targetOf(bot, node, arrow === 'ArrowDown' ? 'down' : 'right')
      : sourceOf(bot, node, arrow === 'ArrowUp' ? 'down' : 'right');
  return along ?? nearest(bot, node, arrow);
}

function sideOf(bot: Bot, node: FlowNode, port: string) {
  return definitionOf(definitions, node)
    .ports(node.data, bot)
    .find((candidate) => candidate.id === port)?.side;
}

function targetOf(bot: Bot, node: FlowNode, side: 'down' | 'right'): string | undefined {
  const ways = graphOf(bot).out(node.id);
  const ports = definitionOf(definitions, node).ports(node.data, bot);
  const port = ports.find((candidate) => candidate.side === side && ways.has(candidate.id));
  return port && ways.get(port.id)?.to;
}

function sourceOf(bot: Bot, node: FlowNode, side: 'down' | 'right'): string | undefined {
  const graph = graphOf(bot);
  return graph.into(node.id).find((edge) => {
    const source = graph.node(edge.from.node);
    return source && sideOf(bot, source, edge.from.port) === side;
  })?.from.node;
}

function nearest(bot: Bot, from: FlowNode, arrow: Arrow): string | undefined {
  let best: string | undefined;
  let bestCost = Infinity;
  for (const node of bot.nodes) {
    const x = node.position.x - from.position.x;
    const y = node.position.y - from.position.y;
    const isLevel = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
    const ahead = { ArrowUp: -y, ArrowDown: y, ArrowLeft: -x, ArrowRight: x }[arrow];
    const aside = Math.abs(isLevel ? y : x);
    // Within a quarter of a turn: what stands more to the side than ahead is in another direction.
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (cost < bestCost) [best, bestCost] = [node.id, cost];
  }
  return best;
}
