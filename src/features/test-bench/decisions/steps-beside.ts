import type { Explanation } from '#expression/explanation.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf, type Port } from '#flow/node-definition.ts';
import { type NamedValue, shownValue } from '#flow/shown-value.ts';
import { canonicalJson, type Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import { definitions } from '#nodes/definitions.ts';
import { firstDifference, partingOf } from '#running/first-difference.ts';
import type { TraceStep } from '#running/trace.ts';
import type { TracedSide } from '#running/why-changed.ts';

/** One rule of a step, and what came of it. */
export interface ShownReason {
  readonly key: string;
  readonly explanation: Explanation;
  readonly rule: Json;
}

/** A step as it went on one side. */
export interface ShownStep {
  readonly node: FlowNode;
  /** The way out, when the run went on by one. */
  readonly way: Port | undefined;
  readonly to: LocalText | undefined;
  /** The rules that came out otherwise than on the other side; all of them where none did. */
  readonly reasons: readonly ShownReason[];
  readonly set: readonly (NamedValue & { readonly isOther: boolean })[];
}

/** Steps with the same number, side by side. */
export interface StepsBeside {
  readonly number: number;
  readonly before: ShownStep | undefined;
  readonly after: ShownStep | undefined;
}

export interface TracesBeside {
  readonly steps: readonly StepsBeside[];
  /** The number of the first step that differs; null where the runs are the same. */
  readonly parting: number | null;
  /** The number of the first that is left by another way; null where all are left by the same. */
  readonly turning: number | null;
}

/** Two runs of a case, step by step. */
export function stepsBeside(before: TracedSide, after: TracedSide): TracesBeside {
  const length = Math.max(before.trace.steps.length, after.trace.steps.length);
  const parting = firstDifference(before.trace, after.trace)?.step ?? null;
  return {
    parting,
    turning: partingOf(before.trace, after.trace),
    steps: Array.from({ length }, (_, index) => {
      const [one, other] = [before.trace.steps[index], after.trace.steps[index]];
      return {
        number: index + 1,
        before: shownStep(before.bot, one, other),
        after: shownStep(after.bot, other, one),
      };
    }),
  };
}

function shownStep(
  bot: Bot,
  step: TraceStep | undefined,
  other: TraceStep | undefined,
): ShownStep | undefined {
  const graph = graphOf(bot);
  const node = step && graph.node(step.node);
  if (!node) return undefined;
  const definition = definitionOf(definitions, node);
  const edge = step.port === null ? undefined : graph.out(node.id).get(step.port);
  return {
    node,
    way: definition.ports(node.data, bot).find(({ id }) => id === step.port),
    to: edge && graph.node(edge.to)?.name,
    reasons: reasonsOf(definition.expressions(node.data), step, other),
    set: setBy(bot, step, other),
  };
}

function reasonsOf(
  rules: readonly { readonly at: readonly (string | number)[]; readonly rule: Json }[],
  step: TraceStep,
  other: TraceStep | undefined,
): readonly ShownReason[] {
  const beside = new Map(other?.reasons.map(({ at, explanation }) => [String(at), explanation]));
  const reasons = step.reasons.map(({ at, explanation }) => ({
    key: String(at),
    explanation,
    rule: rules.find((candidate) => String(candidate.at) === String(at))?.rule ?? null,
  }));
  const others = reasons.filter(
    ({ key, explanation }) => canonicalJson(beside.get(key) ?? null) !== canonicalJson(explanation),
  );
  return others.length > 0 ? others : reasons;
}

function setBy(bot: Bot, step: TraceStep, other: TraceStep | undefined): ShownStep['set'] {
  const beside = new Map(other?.changes.map(({ field, after }) => [field, after]));
  return step.changes.flatMap(({ field: key, after }) => {
    const field = bot.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const isOther = canonicalJson(beside.get(key) ?? null) !== canonicalJson(after);
    return { key, label: field.label, value: shownValue(after, field.type, field.unit), isOther };
  });
}
