import { readsOf } from '#expression/rewrite.ts';
import type { Bot, FlowNode } from './bot.ts';
import { cyclesOf, graphOf, startsOf } from './graph.ts';
import { type Call, definitionOf, type NodeDefinitions } from './node-definition.ts';
import type { Operation, System } from './system.ts';

/*
 * Steps that a bot could do without, or do in a steadier way, and decide the same. Promises: a tip is
 * given only where no answer that the bot reads would come otherwise. What a step that is taken away
 * did when its system failed is no longer done.
 */

export type DietTip =
  /** Nothing after the step reads what it fetches. */
  | { readonly kind: 'unused'; readonly node: string }
  /** An earlier step has always fetched the same, with the same values. */
  | { readonly kind: 'merge'; readonly node: string; readonly into: string }
  /** Another system has the same operation by API. */
  | {
      readonly kind: 'useApi';
      readonly node: string;
      readonly system: string;
      readonly operation: string;
    };

/** A step that calls an operation. */
export interface Caller {
  readonly node: FlowNode;
  readonly call: Call;
  readonly system: System;
  readonly operation: Operation;
  /** The port of a call that was answered. */
  readonly ok: string;
}

/** So many ways may be walked for all tips together, so that a large flow is not searched for long. */
const mostWalked = 40_000;

export function dietOf(bot: Bot, definitions: NodeDefinitions): readonly DietTip[] {
  const round = new Set(cyclesOf(bot).flat());
  const callers = bot.nodes.flatMap((node) => callerOf(bot, node, definitions) ?? []);
  const look = { bot, definitions, walked: 0 };
  const tips: DietTip[] = [];
  const tipped = new Set<string>();
  const give = (tip: DietTip) => {
    tips.push(tip);
    tipped.add(tip.node);
  };
  // A step on a way round is passed more than once, and not always for the same reason.
  const reading = callers.filter(({ node, operation }) => !operation.writes && !round.has(node.id));
  for (const caller of reading) {
    if (look.walked < mostWalked && isUnused(caller, look)) give({ kind: 'unused', node: caller.node.id });
  }
  for (const same of groupsOf(reading)) {
    for (const later of same) {
      if (tipped.has(later.node.id)) continue;
      const into = same.find(
        (earlier) =>
          earlier !== later &&
          !tipped.has(earlier.node.id) &&
          look.walked < mostWalked &&
          hasFetched(earlier, later, look),
      );
      if (into) give({ kind: 'merge', node: later.node.id, into: into.node.id });
    }
  }
  for (const caller of callers) {
    const api = tipped.has(caller.node.id) ? undefined : sameByApi(bot, caller);
    if (api) give({ kind: 'useApi', node: caller.node.id, ...api });
  }
  return tips;
}

export function callerOf(bot: Bot, node: FlowNode, definitions: NodeDefinitions): Caller | undefined {
  const definition = definitionOf(definitions, node);
  const call = definition.calls?.(node.data);
  const system = call && bot.systems.find(({ id }) => id === call.system);
  const operation = system?.operations.find(({ id }) => id === call?.operation);
  const ok = definition.ports(node.data, bot).find(({ side }) => side === 'down')?.id;
  return call && system && operation && ok !== undefined ? { node, call, system, operation, ok } : undefined;
}

interface Look {
  readonly bot: Bot;
  readonly definitions: NodeDefinitions;
  walked: number;
}

/** Whether all that the operation answers, and not only what it gives, is without a say in what follows. */
function isUnused({ node, operation, ok }: Caller, look: Look): boolean {
  const out = graphOf(look.bot).out(node.id);
  const onward = out.get(ok)?.to;
  if (onward === undefined || operation.failures.some(({ id }) => out.get(id)?.to !== onward)) return false;
  const fields = definitionOf(look.definitions, node).writes(node.data, look.bot);
  const after = walk(look, [onward]);
  return look.bot.nodes.every(
    (other) => !after.has(other.id) || fields.every((field) => !mentions(other, field, look.definitions)),
  );
}

/** Callers of the same operation with the same values, where there are several. */
function groupsOf(callers: readonly Caller[]): readonly (readonly Caller[])[] {
  const groups = new Map<string, Caller[]>();
  for (const caller of callers) {
    const { system, operation, sends } = caller.call;
    const sent = sends.map(({ input, expression }) => [input, expression] as const);
    const key = JSON.stringify([system, operation, sent.sort(([one], [other]) => (one < other ? -1 : 1))]);
    const group = groups.get(key);
    if (group) group.push(caller);
    else groups.set(key, [caller]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether a step is come to only by way of an earlier one that was answered, with nothing changed between them. */
function hasFetched(earlier: Caller, later: Caller, look: Look): boolean {
  const { bot, definitions } = look;
  const graph = graphOf(bot);
  const first = graph.out(earlier.node.id).get(earlier.ok);
  if (!first || !graph.out(later.node.id).has(later.ok) || answersDiffer(bot, earlier)) return false;
  const starts = startsOf(bot, definitions).map(({ id }) => id);
  if (starts.length !== 1 || walk(look, starts, { without: first.id }).has(later.node.id)) return false;
  const [own, receives] = [earlier, later].map(
    ({ node }) => definitionOf(definitions, node).receives?.(node.data) ?? [],
  );
  if (!own || !receives) return false;
  const added = receives.filter(
    ({ output, field }) => !own.some((one) => one.output === output && one.field === field),
  );
  // What is already kept elsewhere would have to be read from there.
  if (added.some(({ output }) => own.some((one) => one.output === output))) return false;
  const forward = walk(look, [first.to], { until: later.node.id });
  const sent = later.call.sends.flatMap(({ expression }) => readsOf(expression)).map(rootOf);
  const kept = receives.map(({ field }) => field);
  const changedBefore = own.some(({ field }) => sent.includes(field));
  const backward = before(look, later.node.id);
  const between = bot.nodes.filter(({ id }) => forward.has(id) && backward.has(id) && id !== later.node.id);
  return (
    !changedBefore &&
    between.every((node) => {
      const written = definitionOf(definitions, node).writes(node.data, bot);
      const other = callerOf(bot, node, definitions);
      return (
        !written.some((field) => sent.includes(field) || kept.includes(field)) &&
        !(other?.operation.writes && other.system === later.system) &&
        added.every(({ field }) => !mentions(node, field, definitions))
      );
    })
  );
}

/** Whether a case tells what an operation answers call by call. */
function answersDiffer({ cases }: Bot, { call }: Caller): boolean {
  return [cases.base, ...cases.list].some(({ systems }) =>
    Array.isArray(systems?.[call.system]?.[call.operation]),
  );
}

/** The nodes from which a run can come to a node. */
function before(look: Look, to: string): ReadonlySet<string> {
  const graph = graphOf(look.bot);
  const seen = new Set([to]);
  // As in `walk`.
  for (const id of seen) {
    for (const { from } of graph.into(id)) {
      look.walked++;
      seen.add(from.node);
    }
  }
  return seen;
}

function sameByApi(
  bot: Bot,
  { system, operation }: Caller,
): { system: string; operation: string } | undefined {
  if (system.channel !== 'screen') return undefined;
  const wanted = shapeOf(operation);
  for (const other of bot.systems) {
    const same = other.channel === 'api' && other.operations.find((one) => shapeOf(one) === wanted);
    if (same) return { system: other.id, operation: same.id };
  }
  return undefined;
}

/** What a caller must know of an operation: what it takes, gives, fails with, and whether it writes. */
function shapeOf({ inputs, outputs, failures, writes }: Operation): string {
  const typed = (values: Operation['inputs']) => values.map(({ key, type }) => `${key} ${type.kind}`).sort();
  return JSON.stringify([
    typed(inputs),
    typed(outputs),
    failures.map(({ id }) => id).sort(),
    writes ?? false,
  ]);
}

/** The nodes that a run can come to. `without` is a way that is not gone, `until` a node that is not passed. */
function walk(
  look: Look,
  from: readonly string[],
  { without, until }: { readonly without?: string; readonly until?: string } = {},
): ReadonlySet<string> {
  const graph = graphOf(look.bot);
  const seen = new Set(from);
  // A set is walked in order of insertion, also what is added on the way.
  for (const id of seen) {
    if (id === until) continue;
    for (const edge of graph.out(id).values()) {
      look.walked++;
      if (edge.id !== without) seen.add(edge.to);
    }
  }
  return seen;
}

const words = new WeakMap<FlowNode, ReadonlySet<string>>();
/** No key can be this, so a mention that takes it was a mention. */
const probe = '\u0000';

/** Whether a node reads, shows or sets a field. */
function mentions(node: FlowNode, field: string, definitions: NodeDefinitions): boolean {
  const known = words.get(node) ?? new Set(JSON.stringify(node.data).match(/[\p{L}_][\p{L}\p{N}_]*/gu));
  words.set(node, known);
  // Most nodes do not have the word at all, and are not looked at more closely.
  if (!known.has(field)) return false;
  const definition = definitionOf(definitions, node);
  return (
    definition
      .expressions(node.data)
      .some(({ rule }) => readsOf(rule).some((path) => rootOf(path) === field)) ||
    JSON.stringify(definition.renameField(node.data, field, probe)) !== JSON.stringify(node.data)
  );
}

function rootOf(path: string): string {
  return path.split('.')[0] ?? '';
}
