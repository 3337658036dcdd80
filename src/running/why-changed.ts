import type { Explanation } from '#expression/explanation.ts';
import { noun, shown } from '#expression/noun.ts';
import { ruleSentence } from '#expression/sentence.ts';
import type { Describe } from '#expression/term.ts';
import { Unanswered, type Value } from '#expression/value.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { termsOf } from '#flow/terms.ts';
import { canonicalJson, type Json } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import type { Trace, TraceStep } from './trace.ts';

/** A case as it was run on one side. */
export interface TracedSide {
  readonly bot: Bot;
  /** The run's date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly trace: Trace;
}

/** A step on one side: the node as it is drawn there, and its turn in the run. */
interface SideStep extends TracedSide {
  readonly node: FlowNode;
  readonly step: TraceStep;
  readonly named: Describe;
}

/** More values than these nobody reads in a row. */
const mostValues = 3;

/**
 * Why a case got another decision, by what differs at the first step that does: values that the step read,
 * else its rules, else the flow. Null where the runs are the same.
 */
export function whyChanged(before: TracedSide, after: TracedSide): Message | null {
  const difference = firstDifference(before.trace, after.trace);
  if (!difference) return null;
  const [one, other] = [sideStep(before, difference), sideStep(after, difference)];
  if (!one || !other) return message('decisions.why.flow');
  if (one.node.id !== other.node.id) return otherNode(one, other, difference);
  return (
    otherValues(one, other, (path) => path.startsWith('param.')) ??
    otherRule(one, other) ??
    otherValues(one, other, () => true) ??
    otherAnswer(one, other) ??
    otherEnding(one, other) ??
    (before.date === after.date
      ? message('decisions.why.step', { node: other.node.name })
      : message('decisions.why.date', { from: before.date, to: after.date }))
  );
}

function sideStep(side: TracedSide, { step: number }: Difference): SideStep | undefined {
  const step = side.trace.steps[number - 1];
  const node = step && graphOf(side.bot).node(step.node);
  return node && { ...side, node, step, named: termsOf(side.bot) };
}

function otherNode(one: SideStep, other: SideStep, { step }: Difference): Message {
  const isGone = graphOf(other.bot).node(one.node.id) === undefined;
  const isNew = graphOf(one.bot).node(other.node.id) === undefined;
  const names = { from: one.node.name, to: other.node.name };
  if (isGone && isNew) return message('decisions.why.replaced', names);
  if (isGone) return message('decisions.why.removed', { node: names.from });
  if (isNew) return message('decisions.why.added', { node: names.to });
  const last = graphOf(other.bot).node(other.trace.steps[step - 2]?.node ?? '');
  return last ? message('decisions.why.way', { node: last.name, ...names }) : message('decisions.why.flow');
}

/** "gränsen för årskurs 2: från 2 000 m till 2 100 m", for what both read, and read differently. */
function otherValues(one: SideStep, other: SideStep, isOf: (path: string) => boolean): Message | null {
  const before = valuesRead(one.step);
  const values = [...valuesRead(other.step)].flatMap(([path, to]) => {
    const from = before.get(path);
    if (!isOf(path) || from === undefined || canonicalJson(from) === canonicalJson(to)) return [];
    return message('decisions.why.value', {
      name: noun({ op: 'var', path, operands: [] }, other.named),
      from: shown(from, one.named(path)),
      to: shown(to, other.named(path)),
    });
  });
  return values.length > 0 ? message('decisions.why.values', { values: values.slice(0, mostValues) }) : null;
}

/** What a step's rules read, by path; of a table the row that was looked up. */
function valuesRead(step: TraceStep): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const { explanation } of step.reasons) collect(explanation, values);
  return values;
}

function collect({ op, path, result, operands, skipped }: Explanation, values: Map<string, Value>): void {
  if (skipped) return;
  const [table, key] = operands;
  const isLookup = op === 'lookup' && table?.path !== undefined && typeof key?.result === 'string';
  const read = isLookup ? `${table.path}.${key.result}` : op === 'var' ? path : undefined;
  if (read) values.set(read, result instanceof Unanswered ? null : result);
  for (const operand of isLookup ? [key] : operands) collect(operand, values);
}

/** A rule that was asked on one side and is not there on the other. */
function otherRule(one: SideStep, other: SideStep): Message | null {
  const gone = onlyIn(one, other);
  const come = onlyIn(other, one);
  if (gone !== undefined && come !== undefined) {
    return message('decisions.why.rule', {
      from: ruleSentence(gone, one.named),
      to: ruleSentence(come, other.named),
    });
  }
  if (come !== undefined)
    return message('decisions.why.ruleAdded', { rule: ruleSentence(come, other.named) });
  if (gone !== undefined)
    return message('decisions.why.ruleRemoved', { rule: ruleSentence(gone, one.named) });
  return null;
}

function onlyIn(side: SideStep, others: SideStep): Json | undefined {
  const known = new Set(rulesOf(others).map(({ rule }) => canonicalJson(rule)));
  const asked = new Set(side.step.reasons.map(({ at }) => String(at)));
  return rulesOf(side).find(({ at, rule }) => asked.has(String(at)) && !known.has(canonicalJson(rule)))?.rule;
}

function rulesOf({ node }: SideStep) {
  return definitionOf(definitions, node).expressions(node.data);
}

/** The step was told something else, though it was the same case. */
function otherAnswer(one: SideStep, other: SideStep): Message | null {
  const said = ({ step }: SideStep) => canonicalJson(step.exchanges);
  return said(one) === said(other) ? null : message('decisions.why.answer', { node: other.node.name });
}

function otherEnding(one: SideStep, other: SideStep): Message | null {
  const [before, after] = [one.step.after.ending, other.step.after.ending];
  if (!before !== !after) return message('decisions.why.drawn', { node: other.node.name });
  if (before?.type !== 'ended' || after?.type !== 'ended') return null;
  return before.outcome === after.outcome
    ? message('decisions.why.reason', { from: before.reason, to: after.reason })
    : message('decisions.why.outcome', { node: other.node.name });
}
