import type { NodeDefinition, NodeDefinitions } from '#flow/node-definition.ts';
import type { MessageSet } from '#i18n/catalogue/message-set.ts';
import type { NodeRunner, NodeRunners } from '#simulator/node-runner.ts';
import { computeDefinition } from './compute/definition.ts';
import { computeMessages } from './compute/messages.ts';
import { computeRunner } from './compute/run.ts';
import { connectorDefinition } from './connector/definition.ts';
import { connectorMessages } from './connector/messages.ts';
import { connectorRunner } from './connector/run.ts';
import { decisionDefinition } from './decision/definition.ts';
import { decisionMessages } from './decision/messages.ts';
import { decisionRunner } from './decision/run.ts';
import { humanDefinition } from './human/definition.ts';
import { humanMessages } from './human/messages.ts';
import { humanRunner } from './human/run.ts';
import { sharedNodeMessages } from './messages.ts';
import { noteDefinition } from './note/definition.ts';
import { noteMessages } from './note/messages.ts';
import { noteRunner } from './note/run.ts';
import { outcomeDefinition } from './outcome/definition.ts';
import { outcomeMessages } from './outcome/messages.ts';
import { outcomeRunner } from './outcome/run.ts';
import { startDefinition } from './start/definition.ts';
import { startMessages } from './start/messages.ts';
import { startRunner } from './start/run.ts';
import { tableDefinition } from './table/definition.ts';
import { tableMessages } from './table/messages.ts';
import { tableRunner } from './table/run.ts';

/*
 * The pure registry of node kinds: a kind is one folder and one line here, and one line in
 * `views.ts`, where a kind that is only here does not compile.
 */
export const nodeKinds = {
  start: kind(startDefinition, startRunner, startMessages),
  decision: kind(decisionDefinition, decisionRunner, decisionMessages),
  table: kind(tableDefinition, tableRunner, tableMessages),
  compute: kind(computeDefinition, computeRunner, computeMessages),
  connector: kind(connectorDefinition, connectorRunner, connectorMessages),
  human: kind(humanDefinition, humanRunner, humanMessages),
  outcome: kind(outcomeDefinition, outcomeRunner, outcomeMessages),
  note: kind(noteDefinition, noteRunner, noteMessages),
};

export type NodeKind = keyof typeof nodeKinds;

/** What a node of a kind holds. */
export type DataOf<K extends NodeKind> =
  (typeof nodeKinds)[K]['definition'] extends NodeDefinition<infer Data> ? Data : never;

/** The texts of every kind, and those that kinds share. */
export const nodeMessages: readonly MessageSet[] = [
  sharedNodeMessages,
  ...Object.values(nodeKinds).map(({ messages }) => messages),
];

const entries = Object.entries(nodeKinds);
export const definitions: NodeDefinitions = new Map(
  entries.map(([key, { definition }]) => [key, definition]),
);
export const runners: NodeRunners = new Map(entries.map(([key, { runner }]) => [key, runner]));

/** Ties a kind's parts together, so that its definition and its runner agree on the data. */
function kind<D, Messages>(definition: NodeDefinition<D>, runner: NodeRunner<D>, messages: Messages) {
  return { definition, runner, messages };
}
