import type { Bot, Edge, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf, type NodeDefinitions, type Port } from '#flow/node-definition.ts';
import type { BotPair, Weight } from '#flow/own-change.ts';
import { type Message, message } from '#lib/message.ts';
import type { Change, Subject } from './change.ts';
import type { Comparison } from './comparison.ts';
import { destination, nodeName } from './name-of.ts';
import type { Sides } from './parts.ts';
import { telling } from './subject-change.ts';

/** What a way is known by: at most one leaves by each port, whatever id it has. */
export function wayKey({ from }: Edge): string {
  return JSON.stringify([from.node, from.port]);
}

/** "Nej går till Avslag"; a step's only way out has no name to be told from others by. */
export function wayTo(edge: Edge, comparison: Comparison, side: keyof BotPair): Message {
  const { before, definitions } = comparison;
  const to = destination(comparison[side], before, edge.to, definitions);
  const port = portOf(edge, comparison[side], definitions);
  return port ? message('changes.way.to', { port, to }) : message('changes.way.onlyTo', { to });
}

/** What has become of one way; its id plays no part. */
export function edgeChanges(
  { before, after }: Sides<Edge>,
  isReached: boolean,
  comparison: Comparison,
): readonly Change[] {
  if (after === undefined)
    return before ? [tell(before, 'before', isReached, comparison, 'removed', {})] : [];
  if (before === undefined) return [tell(after, 'after', isReached, comparison, 'added', {})];
  if (before.to === after.to) return [];
  const from = destination(comparison.before, comparison.before, before.to, comparison.definitions);
  return [tell(after, 'after', isReached, comparison, 'changed', { from })];
}

function tell(
  edge: Edge,
  side: keyof BotPair,
  isReached: boolean,
  comparison: Comparison,
  mark: 'added' | 'removed' | 'changed',
  args: Record<string, Change['name']>,
): Change {
  const bot = comparison[side];
  const port = portOf(edge, bot, comparison.definitions);
  const node = graphOf(bot).node(edge.from.node);
  const subject: Subject = { type: 'edge', id: edge.id };
  const weight: Weight = isReached ? 'decision' : 'words';
  const to = destination(bot, comparison.before, edge.to, comparison.definitions);
  return telling(subject, node ? nodeName(node) : message('changes.goneStep'))[mark](
    weight,
    port ? `way.${mark}` : `way.only.${mark}`,
    { ...args, to, ...(port ? { port } : {}) },
  );
}

/** What the exit is called that a way leaves by; undefined where the step has no other. */
function portOf(edge: Edge, bot: Bot, definitions: NodeDefinitions): Port['name'] | undefined {
  const node: FlowNode | undefined = graphOf(bot).node(edge.from.node);
  const ports = node ? definitionOf(definitions, node).ports(node.data, bot) : [];
  const port = ports.find(({ id }) => id === edge.from.port);
  if (port && ports.length === 1) return undefined;
  return port?.name || edge.from.port;
}
