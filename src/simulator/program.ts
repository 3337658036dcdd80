import { compileRule, compileWatched } from '#expression/compile.ts';
import type { Layout } from '#expression/compiled.ts';
import type { RuleWatch } from '#expression/watch.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf, startsOf } from '#flow/graph.ts';
import { definitionOf, type NodeDefinitions, type Port } from '#flow/node-definition.ts';
import type { Json, JsonPath } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { stopped } from './exit.ts';
import type { NodeRunners, Preparation, PreparedNode, RuleUse } from './node-runner.ts';

/*
 * A bot made ready to run: variables as places in a frame, rules as closures, ways as indexes. It
 * knows no clock, no chance, no screen and no storage, so that the same program runs a step at a
 * time in the editor, by the hundred thousand in a worker, and on the command line.
 */

/** The place in every frame where the parameters of the run's date stand, as one record. */
export const parameterSlot = 0;

export interface ProgramNode {
  readonly node: FlowNode;
  readonly ports: readonly Port[];
  /** By the port's place: the place of the node it leads to, or -1 where no way is drawn. */
  readonly next: readonly number[];
  readonly enter: PreparedNode['enter'];
  /** Null where the node never waits. */
  readonly resume: NonNullable<PreparedNode['resume']> | null;
}

export interface Program {
  readonly bot: Bot;
  readonly nodes: readonly ProgramNode[];
  /** Where a run begins, or why none can. */
  readonly start: number | Message;
  readonly layout: Layout;
  /** Places in a frame: all parameters as one record, one a field, one a parameter, and the nodes' private ones. */
  readonly frameSize: number;
  /** Field keys in the order of their places, from place 1. */
  readonly fields: readonly string[];
}

/** A rule of a node, the place of it in the node's data, and what the node uses it for. */
export interface UsedRule {
  readonly rule: Json;
  readonly at: JsonPath;
  readonly use: RuleUse;
}

/**
 * Sees what the runs of a program come to. It is asked once for each rule and each node while the program is
 * prepared, a node's rules before the node itself, always in the same order for the same bot.
 */
export interface Observer {
  /** Who watches a rule; undefined where nobody does. */
  rule(node: FlowNode, used: UsedRule): RuleWatch | undefined;
  /** The node as it is to be run. */
  node(prepared: ProgramNode): ProgramNode;
}

/**
 * A bot, prepared. Never throws for a bot that decodes: a node that cannot run stops the run when it is reached.
 * An observer sees what its runs come to, and changes nothing in them.
 */
export function prepareProgram(
  bot: Bot,
  definitions: NodeDefinitions,
  runners: NodeRunners,
  observer?: Observer,
): Program {
  const fields = bot.fields.map((field) => field.key);
  const parameters = bot.parameters.map((parameter) => parameter.key);
  const places = ['param', ...fields, ...parameters.map((key) => `param.${key}`)];
  const slots = new Map(places.map((name, place) => [name, place]));
  const layout: Layout = { slotOf: (name) => slots.get(name), names: places.slice(0, fields.length + 1) };
  let frameSize = places.length;
  const graph = graphOf(bot);

  const active = bot.nodes.filter((node) => definitionOf(definitions, node).role !== 'note');
  const placeOf = new Map(active.map((node, index) => [node.id, index]));

  const nodes = active.map((node): ProgramNode => {
    const ports = definitionOf(definitions, node).ports(node.data, bot);
    const preparation: Preparation = {
      bot,
      layout,
      rule(rule, at, use = 'value') {
        const compiled = compileRule(rule, layout);
        if (!compiled.ok) throw new BrokenNode(compiled.problems[0].message, at);
        const watch = observer?.rule(node, { rule, at, use });
        const watched = watch && compileWatched(rule, layout, watch);
        return watched?.ok ? { ...compiled.rule, evaluate: watched.rule.evaluate } : compiled.rule;
      },
      slot(field) {
        const place = slots.get(field);
        if (place === undefined) throw new BrokenNode(message('run.unknownField', { field }), []);
        return place;
      },
      privateSlot: () => frameSize++,
      port: (id) => ports.findIndex((port) => port.id === id),
    };
    const next = ports.map((port) => placeOf.get(graph.out(node.id).get(port.id)?.to ?? '') ?? -1);
    const { enter, resume = null } = prepareNode(node, preparation, runners);
    // Beside one another and not in the runner's own record: records of one shape are quick to read.
    const prepared: ProgramNode = { node, ports, next, enter, resume };
    return observer ? observer.node(prepared) : prepared;
  });

  const starts = startsOf(bot, definitions);
  const first = starts[0] && placeOf.get(starts[0].id);
  const start =
    first === undefined ? message('run.noStart') : starts.length > 1 ? message('run.severalStarts') : first;
  return { bot, nodes, start, layout, frameSize, fields };
}

/** Thrown inside a preparation and caught in `prepareNode`; never leaves this room. */
class BrokenNode extends Error {
  readonly reason: Message;
  readonly at: JsonPath;
  constructor(reason: Message, at: JsonPath) {
    super(reason.key);
    this.reason = reason;
    this.at = at;
  }
}

function prepareNode(node: FlowNode, preparation: Preparation, runners: NodeRunners): PreparedNode {
  const runner = runners.get(node.kind);
  if (!runner) throw new Error(`No runner for node kind ${node.kind}`);
  try {
    return runner.prepare(node, preparation);
  } catch (error) {
    if (!(error instanceof BrokenNode)) throw error;
    const stop = stopped(message('run.brokenNode', { node: node.name, reason: error.reason }));
    return { enter: () => stop };
  }
}
