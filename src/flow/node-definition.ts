import type { z } from 'zod';
import type { Json, JsonPath } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import type { Bot, FlowNode } from './bot.ts';
import type { BotPair, OwnChange } from './own-change.ts';
import type { OwnProblem, ProblemFix } from './problem.ts';
import type { Failed, SystemReply } from './system-call.ts';
import type { Takeover } from './takeover.ts';

/** A way out of a node. At most one edge leaves by each. */
export interface Port {
  readonly id: string;
  readonly name: LocalText | Message;
  /** The main path leaves downwards, unnamed on the card; every other exit to the right, named. */
  readonly side: 'down' | 'right';
  /** The way for cases where a value that the node asks about is missing. */
  readonly whenMissing?: true;
  /** The way for a call that came to nothing. */
  readonly failure?: true;
  /** No way need leave by it: a run that comes here without one is taken over by a person, as planned. */
  readonly takeover?: true;
  /** What would do where no way leaves by it, and is not done. */
  readonly instead?: Omit<ProblemFix, 'node'>;
}

/** A JSON Logic rule inside a node's data, in the order of evaluation. */
export interface Expression {
  readonly at: JsonPath;
  readonly rule: Json;
  /** It is a condition: the run leaves by this port when it holds, and goes on to the next only when it does not. */
  readonly port?: string;
  /** The field that is set before the next is evaluated. */
  readonly sets?: string;
}

/** Which of the fields that a node writes are set when the run leaves by a port, and which are emptied. */
export interface Written {
  readonly sets: readonly string[];
  readonly empties: readonly string[];
}

/** A call to an operation, as a node is told to make it. */
export interface Call {
  readonly system: string;
  readonly operation: string;
  readonly sends: readonly { readonly input: string; readonly expression: Json }[];
}

/** An output of a call, and the field that it is put in. */
export interface Received {
  readonly output: string;
  readonly field: string;
}

/** What a card says under its name: a word beside the kind, and one short sentence. */
export interface CardText {
  readonly detail?: LocalText | Message;
  readonly sentence?: LocalText | Message;
}

/**
 * What a node kind declares about itself. Generic code (checks, editing, simulator, canvas) asks
 * these questions and never which kind a node is. `D` is the kind's data as `schema` parses it.
 *
 * The words serve kinds that are yet to come: a decision table is a node with `expressions` and a
 * port for "no row"; a loop has ports `item` and `done` and keeps its place in private slots of the
 * run; a sub-flow waits on an effect that calls another bot.
 */
export interface NodeDefinition<D = unknown> {
  readonly kind: string;
  /** `start` has no way in, `end` no way out, `note` neither and takes no part in a run. */
  readonly role: 'start' | 'step' | 'end' | 'note';
  readonly schema: z.ZodType<D>;
  /** The data of a node that a person has just put on the canvas. */
  create(bot: Bot): D;
  ports(data: D, bot: Bot): readonly Port[];
  /** Keys of the fields that a run may find set when it has left this node. */
  writes(data: D, bot: Bot): readonly string[];
  /** Where it differs by the port; where it is left out, all of `writes` are set whichever way the run leaves. */
  writesAt?(data: D, port: string): Written;
  /** The operation that it calls, as far as one is chosen; left out by kinds that call none. */
  calls?(data: D): Call | undefined;
  /** The data with another call in the place of its own, and what is kept of the answer. */
  recall?(data: D, call: Call, receives: readonly Received[]): D;
  /** In which field each output of the operation that it calls is put; left out by kinds that call none. */
  receives?(data: D): readonly Received[];
  /** The failure that it takes a reply to its call for; undefined where it goes on by the answer. */
  failure?(data: D, bot: Bot, reply: SystemReply): Failed | undefined;
  /** The id of the node whose writing in a system this one takes back. */
  undoes?(data: D): string | undefined;
  /** The data with each mention of another node led to the one that `to` gives, or taken away. */
  mapNodes?(data: D, to: (node: string) => string | undefined): D;
  /** A person answers at it: its ports are the answers, and what it writes is filled in. */
  readonly asksPerson?: true;
  /** How a person goes on where a run ends in this node, when that is planned. */
  takeover?(data: D): Takeover | undefined;
  expressions(data: D): readonly Expression[];
  /** The data with every rule replaced. */
  mapExpressions(data: D, change: (rule: Json) => Json): D;
  /** The data with each mention of a field outside its rules renamed. */
  renameField(data: D, from: string, to: string): D;
  /** Problems that only the kind can see. Rules, dangling ports and the graph are checked for all. */
  check(data: D, bot: Bot): readonly OwnProblem[];
  card(data: D, bot: Bot): CardText;
  /** What differs between a step's data as they were and as they are, as far as they do; rules in words. */
  changes(before: D, after: D, bots: BotPair): readonly OwnChange[];
  /** What people call an outcome, by its code; left out by kinds that give none. */
  outcomeName?(code: string): LocalText | Message;
  /** Law and policy that the step rests on, as a person wrote them; left out by kinds that hold none. */
  sources?(data: D): readonly string[];
}

/** All node kinds, by kind. */
export type NodeDefinitions = ReadonlyMap<string, NodeDefinition>;

/** The definition of a node's kind. A decoded document has no node of an unknown kind. */
export function definitionOf(definitions: NodeDefinitions, node: Pick<FlowNode, 'kind'>): NodeDefinition {
  const definition = definitions.get(node.kind);
  if (!definition) throw new Error(`No node kind ${node.kind}`);
  return definition;
}

/** What a node's card says: its own sentence when it has one, else its kind's. */
export function cardOf(definitions: NodeDefinitions, node: FlowNode, bot: Bot): CardText {
  const card = definitionOf(definitions, node).card(node.data, bot);
  return node.summary === undefined ? card : { ...card, sentence: node.summary };
}

/** Whether a node calls an operation that changes something in its system. */
export function writes(bot: Bot, node: FlowNode, definitions: NodeDefinitions): boolean {
  const call = definitionOf(definitions, node).calls?.(node.data);
  const system = call && bot.systems.find(({ id }) => id === call.system);
  return system?.operations.find(({ id }) => id === call?.operation)?.writes ?? false;
}
