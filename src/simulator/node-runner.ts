import type { CompiledRule, Frame, Layout } from '#expression/compiled.ts';
import type { Explanation } from '#expression/explanation.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import type { Json, JsonPath } from '#lib/json.ts';
import type { Exit, Reply } from './exit.ts';

/** One expression that a node evaluated on its turn, and why it gave what it gave. */
export interface Reason {
  /** The place of the expression in the node's data. */
  readonly at: JsonPath;
  readonly explanation: Explanation;
}

/** Collects the reasons of one turn. Where there is none, the runner takes the faster way without. */
export type Recorder = (reason: Reason) => void;

/** A node ready to run. It changes nothing but the frame that it is handed, and keeps nothing itself. */
export interface PreparedNode {
  enter(frame: Frame, record: Recorder | null): Exit;
  /** Goes on after an effect. Only a node whose `enter` or `resume` gives effects needs it. */
  resume?(frame: Frame, reply: Reply, record: Recorder | null): Exit;
}

/**
 * What a node uses a rule for: a value, a condition that decides the way, the condition of a table's row, or of
 * one among so many rows that only those are tried which may hold.
 */
export type RuleUse = 'value' | 'condition' | 'row' | 'rowOfMany';

/** What a node may ask for while it is made ready. */
export interface Preparation {
  readonly bot: Bot;
  readonly layout: Layout;
  /**
   * A rule of the node's data, compiled. A broken one makes the node one that stops the run and says where.
   * `use` is `value` when it is left out.
   */
  rule(rule: Json, at: JsonPath, use?: RuleUse): CompiledRule;
  /** The place in the frame of a field. An unknown field makes the node one that stops the run. */
  slot(field: string): number;
  /** A place in the frame that only this node reads: where a loop keeps how far it has come. */
  privateSlot(): number;
  /** The place of a port among the node's ports, or -1 where the node has no such port. */
  port(id: string): number;
}

/** What a node kind does when a run comes to it. */
export interface NodeRunner<D = unknown> {
  prepare(node: FlowNode & { readonly data: D }, preparation: Preparation): PreparedNode;
}

export type NodeRunners = ReadonlyMap<string, NodeRunner>;
