/**
 * What differs between two bots, sentence by sentence. Promises: two bots that say the same differ in nothing,
 * whatever the order of their lists and keys and the ids of their ways; the same two always give the same list,
 * what can change a decision first, as the flow goes. It knows neither the screen nor the kinds of nodes.
 */
import type { Bot, Edge } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Weight } from '#flow/own-change.ts';
import { type Message, message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { botChanges } from './bot-changes.ts';
import { baseCaseChanges } from './case-changes.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { edgeChanges, wayKey } from './edge-changes.ts';
import { type FlowOrder, flowOrder } from './flow-order.ts';
import { isMovedCard, nodeChanges } from './node-changes.ts';
import { allChanges, caseKind, fieldKind, parameterKind, systemKind } from './parts.ts';
import { keyChange, renamedKeys, withRenamedKeys } from './renamed-keys.ts';

export function changesBetween(before: Bot, after: Bot, definitions: NodeDefinitions): readonly Change[] {
  if (before === after) return [];
  const keys = renamedKeys(before, after);
  // What mentions a key has not changed when the key is only written in another way.
  const comparison = { before: withRenamedKeys(before, keys, definitions), after, definitions };
  return byWeight([
    ...flowChanges(comparison),
    ...dictionaryChanges(comparison),
    ...keys.map((key) => keyChange(key, after)),
    ...botChanges(comparison),
    ...baseCaseChanges(comparison),
    ...allChanges(caseKind, comparison),
  ]);
}

const weights: readonly Weight[] = ['decision', 'words', 'cases', 'layout'];

/** A sort keeps what is alike in the order it was. */
function byWeight(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight));
}

/** Steps and ways, as the flow goes: each step, then its ways. */
function flowChanges(comparison: Comparison): readonly Change[] {
  const { before, after, definitions } = comparison;
  const order = flowOrder(before, after, definitions);
  const steps = stepChanges(comparison, order);
  return [...steps, ...wayChanges(comparison, order, steps)]
    .toSorted((one, other) => order.rank(one.node) - order.rank(other.node))
    .map(({ change }) => change);
}

interface OfNode {
  readonly node: string;
  readonly change: Change;
}

function stepChanges(comparison: Comparison, { isReached }: FlowOrder): readonly OfNode[] {
  const { added, removed, kept } = paired(comparison.before.nodes, comparison.after.nodes, ({ id }) => id);
  const gone = removed.map((before) => ({ before, after: undefined }));
  const come = added.map((after) => ({ before: undefined, after }));
  return [...kept, ...come, ...gone].flatMap((sides) => {
    const node = (sides.after ?? sides.before)?.id ?? '';
    return nodeChanges(sides, isReached(node), comparison).map((change) => ({ node, change }));
  });
}

/** The ways that are not told of with a step that has come or gone, or with a branch. */
function wayChanges(
  comparison: Comparison,
  { isReached }: FlowOrder,
  steps: readonly OfNode[],
): readonly OfNode[] {
  const { added, removed, kept } = paired(comparison.before.edges, comparison.after.edges, wayKey);
  const told = (isGone: boolean) =>
    new Set(
      steps
        .filter(({ change }) => (change.mark === 'removed') === isGone)
        .flatMap(({ change: { also = [] } }) => also.map((subject) => JSON.stringify(subject))),
    );
  const [toldNow, toldGone] = [told(false), told(true)];
  const isUntold = (edges: ReadonlySet<string>, { id }: Edge) =>
    !edges.has(JSON.stringify({ type: 'edge', id }));
  const gone = removed
    .filter((edge) => isUntold(toldGone, edge))
    .map((before) => ({ before, after: undefined }));
  const come = added.filter((edge) => isUntold(toldNow, edge)).map((after) => ({ before: undefined, after }));
  return [...kept, ...come, ...gone].flatMap((sides) => {
    const node = (sides.after ?? sides.before)?.from.node ?? '';
    return edgeChanges(sides, isReached(node), comparison).map((change) => ({ node, change }));
  });
}

function dictionaryChanges(comparison: Comparison): readonly Change[] {
  return [
    ...allChanges(parameterKind, comparison),
    ...allChanges(fieldKind, comparison),
    ...allChanges(systemKind, comparison),
  ];
}

/** How many cards lie elsewhere, in one sentence for them all; undefined where none does. */
export function movedSaid(changes: readonly Change[]): Message | undefined {
  const count = changes.filter(isMovedCard).length;
  return count === 0 ? undefined : message('changes.moved', { count });
}
