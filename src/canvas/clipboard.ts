import type { PasteNodesArgs } from '#editing/commands/paste-nodes.ts';
import type { Bot, Edge, FlowNode, Position } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';

/** Steps that were copied, with the ways between them. */
export interface Clip {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Edge[];
}

export function clipOf(bot: Bot, ids: readonly string[]): Clip {
  const chosen = new Set(ids);
  return {
    nodes: bot.nodes.filter((node) => chosen.has(node.id)),
    edges: bot.edges.filter((edge) => chosen.has(edge.from.node) && chosen.has(edge.to)),
  };
}

/** A clip with new ids, moved. A bot has one start: the copy of it stays out where there is one already. */
export function copiesOf(
  clip: Clip,
  bot: Bot,
  move: Position,
  newId: (prefix: string) => string,
): PasteNodesArgs {
  const isStart = (node: FlowNode) => definitionOf(definitions, node).role === 'start';
  const hasStart = bot.nodes.some(isStart);
  const nodes = clip.nodes.filter((node) => !(hasStart && isStart(node)));
  const ids = new Map(nodes.map((node) => [node.id, newId('step')]));
  const here = new Set(bot.nodes.map((node) => node.id));
  // A copy means the copy of another step, or the other itself where that was not copied and stands here.
  const toCopy = (id: string) => ids.get(id) ?? (here.has(id) ? id : undefined);
  return {
    nodes: nodes.map((node) => ({
      ...node,
      data: definitionOf(definitions, node).mapNodes?.(node.data, toCopy) ?? node.data,
      id: ids.get(node.id) ?? node.id,
      position: { x: node.position.x + move.x, y: node.position.y + move.y },
    })),
    edges: clip.edges.flatMap((edge) => {
      const from = ids.get(edge.from.node);
      const to = ids.get(edge.to);
      return from && to ? [{ id: newId('way'), from: { ...edge.from, node: from }, to }] : [];
    }),
  };
}

/** What was copied last in this page, in any bot; documents never change, so it cannot go stale. */
let lastClip: Clip | undefined;

export function keepClip(clip: Clip): void {
  lastClip = clip;
}

export function keptClip(): Clip | undefined {
  return lastClip;
}
