import type { Bot, Edge, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { type Message, message } from '#lib/message.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change } from '../change.ts';
import type { Comparison } from '../comparison.ts';
import { edgeChanges, wayKey, wayTo } from '../edge-changes.ts';
import { nodeName } from '../name-of.ts';
import { isMovedCard, nodeChanges } from '../node-changes.ts';
import type { Sides } from '../parts.ts';
import { type MergedKind, mergedList } from './merged-list.ts';
import { type Side, settled, type Three } from './settle.ts';
import { type Choose, sinceBase, type Versions } from './versions.ts';

interface MergedFlow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Edge[];
  /** Ways that could not come along, since what they join is gone. */
  readonly lost: readonly Message[];
}

/** Steps and the ways between them. */
export function mergedFlow(versions: Versions, choose: Choose): MergedFlow {
  /** Steps that one side removed and the other changed, by whose they are to be: their ways come with them. */
  const kept = new Map<string, Side>();
  const nodes = mergedList(nodeKind(versions, kept), versions, choose);
  const edges = mergedList(wayKind(kept), versions, choose);
  return { nodes, ...joined(nodes, edges, versions) };
}

function nodeKind(versions: Versions, kept: Map<string, Side>): MergedKind<FlowNode> {
  return {
    name: 'node',
    of: (bot) => bot.nodes,
    keyOf: ({ id }) => id,
    settle: (three) => settledNode(three, versions),
    told: nodeAndWays,
    chosen: ({ ours, theirs }, side) => {
      const node = ours ?? theirs;
      if (node && (!ours || !theirs)) kept.set(node.id, side);
    },
  };
}

/** A step that was only moved may be removed, and one that both moved lies where ours does. */
function settledNode(three: Three<FlowNode>, versions: Versions) {
  const { base, ours, theirs } = three;
  if (base && (!ours || !theirs)) {
    const side = ours ? 'ours' : 'theirs';
    const left = ours ?? theirs;
    const isChanged = left && (!isSameJson(face(left), face(base)) || hasOtherWays(left.id, side, versions));
    return isChanged ? undefined : { value: undefined };
  }
  const simple = settled(three, 0);
  if (simple || !ours || !theirs) return simple;
  const settledFace = settled({ base: base && face(base), ours: face(ours), theirs: face(theirs) }, 1);
  if (!settledFace?.value) return undefined;
  const { does, ...texts } = settledFace.value;
  const positions = { base: base?.position, ours: ours.position, theirs: theirs.position };
  const position = settled(positions, 0)?.value ?? ours.position;
  return { value: { ...texts, ...does, position } };
}

/** All of a step but where it lies; what it does stands together. */
function face({ position: _, kind, data, ...texts }: FlowNode) {
  return { ...texts, does: { kind, data } };
}

function hasOtherWays(node: string, side: Side, versions: Versions): boolean {
  const ways = (bot: Bot) => [...graphOf(bot).out(node)].map(([port, { to }]) => [port, to]).sort();
  return !isSameJson(ways(versions[side]), ways(versions.base));
}

/** What a side did with a step, and where one side removed it also with its ways, which come or go with it. */
function nodeAndWays(sides: Sides<FlowNode>, comparison: Comparison): readonly Change[] {
  const told = nodeChanges(sides, true, comparison).filter((change) => !isMovedCard(change));
  const id = sides.after?.id;
  if (told.length > 0 || id === undefined) return told;
  const [before, after] = [comparison.before, comparison.after].map((bot) => graphOf(bot).out(id));
  const ports = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...ports].flatMap((port) =>
    edgeChanges({ before: before?.get(port), after: after?.get(port) }, true, comparison),
  );
}

function wayKind(kept: ReadonlyMap<string, Side>): MergedKind<Edge> {
  return {
    name: 'way',
    of: (bot) => bot.edges,
    keyOf: wayKey,
    settle: (three) => {
      const { base, ours, theirs } = three;
      const side = kept.get((ours ?? theirs)?.from.node ?? '');
      if (side) return { value: three[side] };
      const simple = settled(three, 0);
      if (simple) return simple;
      const to = settled({ base: base?.to, ours: ours?.to, theirs: theirs?.to }, 0);
      return to && { value: [ours, theirs].find((edge) => edge?.to === to.value) };
    },
    told: (sides, comparison) => edgeChanges(sides, true, comparison),
  };
}

/** The ways whose ends are there, each with an id of its own, and in words those that were left out. */
function joined(nodes: readonly FlowNode[], edges: readonly Edge[], versions: Versions) {
  const bot: Bot = { ...versions.ours, nodes, edges };
  const graph = graphOf(bot);
  const lost: Message[] = [];
  const ids = new Set<string>();
  const whole = edges.flatMap((edge): Edge[] => {
    const sides = (['ours', 'theirs'] as const).filter(
      (side) => graphOf(versions[side]).out(edge.from.node).get(edge.from.port)?.to === edge.to,
    );
    const from = graph.node(edge.from.node);
    const isGone = !from || !graph.node(edge.to);
    // A way by an exit that its own bot did not have either is left as it was, to be mended there.
    const isCut =
      !isGone &&
      !hasPort(bot, edge, versions) &&
      sides.every((side) => hasPort(versions[side], edge, versions));
    const [side] = sides;
    if (isGone || isCut) {
      const source = side && graphOf(versions[side]).node(edge.from.node);
      if (side && source) {
        const way = wayTo(edge, sinceBase(versions, side), 'after');
        lost.push(message('changes.lostWay', { name: nodeName(source), way }));
      }
      return [];
    }
    return [withFreeId(edge, ids)];
  });
  return { edges: whole, lost };
}

function hasPort(bot: Bot, { from }: Edge, { definitions }: Versions): boolean {
  const node = graphOf(bot).node(from.node);
  const ports = node ? definitionOf(definitions, node).ports(node.data, bot) : [];
  return ports.some(({ id }) => id === from.port);
}

/** Both sides may have given one id to two ways. */
function withFreeId(edge: Edge, taken: Set<string>): Edge {
  let { id } = edge;
  for (let number = 2; taken.has(id); number++) id = `${edge.id.slice(0, 70)}-${number}`;
  taken.add(id);
  return id === edge.id ? edge : { ...edge, id };
}
