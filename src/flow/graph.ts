import type { Bot, Edge, FlowNode } from './bot.ts';
import { definitionOf, type NodeDefinitions } from './node-definition.ts';

/** Answers to questions about a bot's graph, made once for one document. */
export interface FlowGraph {
  readonly node: (id: string) => FlowNode | undefined;
  /** The edges that leave a node, by port. */
  readonly out: (id: string) => ReadonlyMap<string, Edge>;
  /** The edges that arrive at a node. */
  readonly into: (id: string) => readonly Edge[];
}

const none: ReadonlyMap<string, Edge> = new Map();
const graphs = new WeakMap<Bot, FlowGraph>();

/** The graph of a bot. Documents never change, so it is made once and kept with the document. */
export function graphOf(bot: Bot): FlowGraph {
  const kept = graphs.get(bot);
  if (kept) return kept;
  const nodes = new Map(bot.nodes.map((node) => [node.id, node]));
  const out = new Map<string, Map<string, Edge>>();
  const into = new Map<string, Edge[]>();
  for (const edge of bot.edges) {
    const ports = out.get(edge.from.node) ?? new Map<string, Edge>();
    out.set(edge.from.node, ports.set(edge.from.port, edge));
    const arriving = into.get(edge.to);
    if (arriving) arriving.push(edge);
    else into.set(edge.to, [edge]);
  }
  const graph: FlowGraph = {
    node: (id) => nodes.get(id),
    out: (id) => out.get(id) ?? none,
    into: (id) => into.get(id) ?? [],
  };
  graphs.set(bot, graph);
  return graph;
}

/** The nodes where a run may begin. A sound bot has exactly one. */
export function startsOf(bot: Bot, definitions: NodeDefinitions): readonly FlowNode[] {
  return bot.nodes.filter((node) => definitionOf(definitions, node).role === 'start');
}

/** The ids of the nodes that a run can come to from a start, in order of distance. */
export function reachableFrom(bot: Bot, starts: readonly string[]): ReadonlySet<string> {
  const graph = graphOf(bot);
  const seen = new Set(starts);
  // A set is walked in order of insertion, also what is added on the way: this is breadth first.
  for (const id of seen) for (const edge of graph.out(id).values()) seen.add(edge.to);
  return seen;
}

/**
 * The groups of nodes that can come back to themselves: strongly connected components with a cycle
 * (Tarjan 1972, written without recursion so that a long flow cannot exhaust the stack).
 */
export function cyclesOf(bot: Bot): readonly (readonly string[])[] {
  const graph = graphOf(bot);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const targets = (id: string) => [...graph.out(id).values()].map((edge) => edge.to);

  for (const root of bot.nodes) {
    if (index.has(root.id)) continue;
    const work: { id: string; rest: string[] }[] = [];
    const visit = (id: string) => {
      index.set(id, index.size);
      low.set(id, index.get(id) ?? 0);
      stack.push(id);
      onStack.add(id);
      work.push({ id, rest: targets(id) });
    };
    const lower = (id: string, to: number | undefined) =>
      low.set(id, Math.min(low.get(id) ?? 0, to ?? Number.POSITIVE_INFINITY));
    visit(root.id);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const next = top.rest.pop();
      if (next !== undefined) {
        if (!index.has(next)) visit(next);
        else if (onStack.has(next)) lower(top.id, index.get(next));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) lower(parent.id, low.get(top.id));
      if (low.get(top.id) !== index.get(top.id)) continue;
      const group = stack.splice(stack.indexOf(top.id));
      for (const id of group) onStack.delete(id);
      if (group.length > 1 || targets(top.id).includes(top.id)) cycles.push(group);
    }
  }
  return cycles;
}
