/**
 * What differs between two bots, sentence by sentence. Promises: two bots that say the same differ in nothing,
 * whatever the order of their lists and keys and the ids of their ways; the same two always give the same list,
 * what can change a decision first, as the flow goes. It knows neither the screen nor the kinds of nodes.
 */
import type { Bot, Edge } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Weight } from '#flow/own-change.ts';
import { message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import { baseCaseChanges, caseChanges, wholeCase } from './case-changes.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { edgeAdded, edgeAimed, edgeRemoved, wayKey } from './edge-changes.ts';
import { fieldChanges, wholeField } from './field-changes.ts';
import { type FlowOrder, flowOrder } from './flow-order.ts';
import { nameOr } from './name-of.ts';
import { dataChanges, outerChanges, wholeNode } from './node-changes.ts';
import { parameterChanges, wholeParameter } from './parameter-changes.ts';
import { telling } from './subject-change.ts';
import { systemChanges, wholeSystem } from './system-changes.ts';

export function changesBetween(before: Bot, after: Bot, definitions: NodeDefinitions): readonly Change[] {
  if (before === after) return [];
  const comparison = { before, after, definitions };
  return byWeight([
    ...flowChanges(comparison),
    ...dictionaryChanges(comparison),
    ...botChanges(comparison),
    ...testChanges(comparison),
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

function stepChanges(comparison: Comparison, order: FlowOrder): readonly OfNode[] {
  const { before, after } = comparison;
  const { added, removed, kept } = paired(before.nodes, after.nodes, ({ id }) => id);
  const isReached = order.isReached;
  return [
    ...kept.flatMap(({ before, after }) =>
      before === after
        ? []
        : [
            ...dataChanges(before, after, isReached(after.id), comparison),
            ...outerChanges(before, after),
          ].map((change) => ({ node: after.id, change })),
    ),
    ...added.map((node) => ({
      node: node.id,
      change: wholeNode(node, 'added', isReached(node.id), comparison),
    })),
    ...removed.map((node) => ({
      node: node.id,
      change: wholeNode(node, 'removed', isReached(node.id), comparison),
    })),
  ];
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
  const of = ({ from: { node } }: Edge, change: Change): OfNode => ({ node, change });
  return [
    ...kept
      .filter(({ before, after }) => before.to !== after.to)
      .map(({ before, after }) =>
        of(after, edgeAimed(before, after, isReached(after.from.node), comparison)),
      ),
    ...added
      .filter((edge) => isUntold(toldNow, edge))
      .map((edge) => of(edge, edgeAdded(edge, isReached(edge.from.node), comparison))),
    ...removed
      .filter((edge) => isUntold(toldGone, edge))
      .map((edge) => of(edge, edgeRemoved(edge, isReached(edge.from.node), comparison))),
  ];
}

function dictionaryChanges({ before, after }: Comparison): readonly Change[] {
  const parameters = paired(before.parameters, after.parameters, ({ key }) => key);
  const fields = paired(before.fields, after.fields, ({ key }) => key);
  const systems = paired(before.systems, after.systems, ({ id }) => id);
  return [
    ...parameters.kept.flatMap(({ before, after: now }) => parameterChanges(before, now, after)),
    ...parameters.added.map((parameter) => wholeParameter(parameter, 'added')),
    ...parameters.removed.map((parameter) => wholeParameter(parameter, 'removed')),
    ...fields.kept.flatMap(({ before, after }) => fieldChanges(before, after)),
    ...fields.added.map((field) => wholeField(field, 'added')),
    ...fields.removed.map((field) => wholeField(field, 'removed')),
    ...systems.kept.flatMap(({ before, after }) => systemChanges(before, after)),
    ...systems.added.map((system) => wholeSystem(system, 'added')),
    ...systems.removed.map((system) => wholeSystem(system, 'removed')),
  ];
}

function botChanges({ before, after }: Comparison): readonly Change[] {
  const name = nameOr(after.name, 'changes.unnamed');
  const { changed } = telling({ type: 'bot' }, name);
  return [
    ...(isSameJson(before.name, after.name)
      ? []
      : [changed('words', 'renamed', { from: nameOr(before.name, 'changes.unnamed'), to: name })]),
    ...(isSameJson(before.description, after.description) ? [] : [changed('words', 'description')]),
  ];
}

function testChanges(comparison: Comparison): readonly Change[] {
  const { before, after } = comparison;
  const { added, removed, kept } = paired(before.cases.list, after.cases.list, ({ id }) => id);
  return [
    ...baseCaseChanges(comparison),
    ...kept.flatMap(({ before, after }) => caseChanges(before, after, comparison)),
    ...added.map((testCase) => wholeCase(testCase, 'added')),
    ...removed.map((testCase) => wholeCase(testCase, 'removed')),
  ];
}

/** How many cards lie elsewhere, in one sentence for them all; undefined where none does. */
export function movedSaid(changes: readonly Change[]) {
  const count = changes.filter(({ weight }) => weight === 'layout').length;
  return count === 0 ? undefined : message('changes.moved', { count });
}
