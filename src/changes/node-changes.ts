import type { FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { cardOf, definitionOf } from '#flow/node-definition.ts';
import type { OwnChange, Weight } from '#flow/own-change.ts';
import { type Message, message } from '#lib/message.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change, Subject } from './change.ts';
import type { Comparison } from './comparison.ts';
import { wayTo } from './edge-changes.ts';
import { destination, nodeName } from './name-of.ts';
import type { Sides } from './parts.ts';
import { telling } from './subject-change.ts';

function subjectOf({ id }: FlowNode): Subject {
  return { type: 'node', id };
}

const movedCardKey = 'node.moved';

/** What has become of one step: all that is told of it but its ways, where it is in both. */
export function nodeChanges(
  { before, after }: Sides<FlowNode>,
  isReached: boolean,
  comparison: Comparison,
): readonly Change[] {
  if (before === after) return [];
  if (after === undefined) return before ? [wholeNode(before, 'removed', isReached, comparison)] : [];
  if (before === undefined) return [wholeNode(after, 'added', isReached, comparison)];
  return [...dataChanges(before, after, isReached, comparison), ...outerChanges(before, after)];
}

/** A step that is new, with where its ways lead, or one that is gone. */
function wholeNode(
  node: FlowNode,
  mark: 'added' | 'removed',
  isReached: boolean,
  comparison: Comparison,
): Change {
  const { definitions } = comparison;
  const bot = mark === 'added' ? comparison.after : comparison.before;
  const definition = definitionOf(definitions, node);
  const weight: Weight = isReached && definition.role !== 'note' ? 'decision' : 'words';
  const ways = [...graphOf(bot).out(node.id).values()];
  const card = cardOf(definitions, node, bot);
  const what = {
    kind: message(`${node.kind}.kind`),
    about: card.sentence ?? card.detail ?? nodeName(node),
  };
  const leads = ways.map((edge) => wayTo(edge, comparison, mark === 'added' ? 'after' : 'before'));
  const key = `node.${mark}${leads.length > 0 && mark === 'added' ? '.leading' : ''}`;
  const told = telling(subjectOf(node), nodeName(node))[mark](weight, key, { ...what, ways: leads });
  return ways.length === 0 ? told : { ...told, also: ways.map(({ id }): Subject => ({ type: 'edge', id })) };
}

/** What the step's kind says of how its data differ. */
function dataChanges(
  before: FlowNode,
  after: FlowNode,
  isReached: boolean,
  comparison: Comparison,
): readonly Change[] {
  if (isSameJson(before.data, after.data) && before.kind === after.kind) return [];
  const { changed, own } = telling(subjectOf(after), nodeName(after));
  if (before.kind !== after.kind) {
    const kinds = { from: message(`${before.kind}.kind`), to: message(`${after.kind}.kind`) };
    return [changed(isReached ? 'decision' : 'words', 'node.kind', kinds)];
  }
  const definition = definitionOf(comparison.definitions, after);
  const told = definition.changes(before.data, after.data, comparison);
  // A kind tells of all that a decision can hang on: what is left is an order that only people see.
  if (told.length === 0) return [changed('words', 'node.settings')];
  return told.map((change) => {
    const felt = isReached || change.weight !== 'decision' ? change : { ...change, weight: 'words' as const };
    return withWay(own(felt), felt, after.id, comparison);
  });
}

/** A way out that has come is told with where it leads, one that has gone with where it led. */
function withWay(change: Change, own: OwnChange, node: string, comparison: Comparison): Change {
  const { port, mark } = own;
  if (port === undefined) return change;
  const side = mark === 'removed' ? 'before' : 'after';
  const edge = graphOf(comparison[side]).out(node).get(port);
  if (!edge) return change;
  const said: Message = message(mark === 'removed' ? 'changes.andLed' : 'changes.andLeads', {
    said: change.said,
    to: destination(comparison[side], comparison.before, edge.to, comparison.definitions),
  });
  return { ...change, said, also: [{ type: 'edge', id: edge.id }] };
}

/** How a step is named and lies. */
function outerChanges(before: FlowNode, after: FlowNode): readonly Change[] {
  const { changed, moved } = telling(subjectOf(after), nodeName(after));
  const { position: old } = before;
  const { position } = after;
  return [
    ...(isSameJson(before.name, after.name)
      ? []
      : [changed('words', 'renamed', { from: nodeName(before), to: nodeName(after) })]),
    ...(isSameJson(before.summary, after.summary)
      ? []
      : [
          after.summary === undefined
            ? changed('words', 'node.summaryGone')
            : changed('words', 'node.summary', { text: after.summary }),
        ]),
    ...(old.x === position.x && old.y === position.y ? [] : [moved('layout', movedCardKey)]),
  ];
}

/** A card that lies elsewhere on the canvas: the same bot, drawn in another way. */
export function isMovedCard({ said }: Change): boolean {
  return said.key === `changes.${movedCardKey}`;
}
