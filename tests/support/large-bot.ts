import type { Bot, FlowNode } from '#flow/bot.ts';

/** A bot with the steps of another again and again, each time with ids and positions of their own. */
export function largeBot(sample: Bot, count: number): Bot {
  const nodes: FlowNode[] = [];
  const edges: Bot['edges'][number][] = [];
  for (let round = 0; nodes.length < count; round++) {
    const named = (id: string) => (round === 0 ? id : `${id}_${round}`);
    const some = sample.nodes.slice(0, count - nodes.length);
    const taken = new Set(some.map((node) => node.id));
    for (const node of some) {
      const position = { x: node.position.x, y: node.position.y + round * 2000 };
      nodes.push({ ...node, id: named(node.id), position });
    }
    for (const edge of sample.edges) {
      if (!taken.has(edge.from.node) || !taken.has(edge.to)) continue;
      const from = { ...edge.from, node: named(edge.from.node) };
      edges.push({ ...edge, id: named(edge.id), from, to: named(edge.to) });
    }
  }
  return { ...sample, nodes, edges };
}

/** The bot with the wording of one of its rules changed: another one for each number. */
export function withRuleChanged(bot: Bot, number: number): Bot {
  const decisions = bot.nodes.flatMap((node, index) => (node.kind === 'decision' ? [index] : []));
  const at = decisions[number % decisions.length];
  const nodes = bot.nodes.map((node, index) => (index === at ? changed(node, number) : node));
  return { ...bot, nodes };
}

function changed(node: FlowNode, number: number): FlowNode {
  // A decision's data has branches, each with a condition.
  const { branches, ...data } = node.data as { readonly branches: readonly object[] };
  const [first, ...others] = branches;
  const condition = { '>=': [{ var: 'avstand' }, 1000 + number] };
  return { ...node, data: { ...data, branches: [{ ...first, condition }, ...others] } };
}
