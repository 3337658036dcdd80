import type { Explanation } from '#expression/explanation.ts';
import type { Fault } from '#flow/fault.ts';
import { graphOf } from '#flow/graph.ts';
import type { Port } from '#flow/node-definition.ts';
import { type NamedValue, namedValues, shownValue } from '#flow/shown-value.ts';
import { outputsOf } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message, Shown } from '#lib/message.ts';
import { nodesThatGive } from '#nodes/outcome/outcomes.ts';
import { type FailedCall, failureIn } from '#running/failure-in.ts';
import { type TraceStep, valueIn } from '#running/trace.ts';
import { nodesOnTheWayTo } from '#running/went-wrong.ts';
import { verdictOf } from '#simulator/verdict.ts';
import { type ScreenShown, screenShown } from '#systems/screen-shown.ts';
import { besideRule, ruleAt } from './beside-rule.ts';
import { nodeOf, type Run, type StepNode, stepAt } from './run.ts';

/** How a way out came to be taken or not. `chosen` is a way that has no condition of its own. */
export type BranchVerdict = 'yes' | 'no' | 'unanswered' | 'chosen' | 'notTried';

export interface BranchWhy {
  readonly port: Port;
  readonly verdict: BranchVerdict;
  /** The condition, where the way has one. */
  readonly rule: Json | undefined;
  /** Why the condition came out as it did; undefined where it was not tried. */
  readonly explanation: Explanation | undefined;
  readonly sources: readonly string[];
  /** The name of the step that the way leads to. */
  readonly to: LocalText | undefined;
  /** Whether this is the branch that one should look at first. */
  readonly matters: boolean;
}

/** One of a step's calls: how long was waited before it, how long it took, and what went wrong. */
export interface Try {
  readonly waited: number;
  readonly seconds: number;
  readonly failed: FailedCall | undefined;
}

/** What a step did, by what the trace tells of it. */
export type StepWhy =
  | { readonly type: 'choice'; readonly branches: readonly BranchWhy[] }
  | {
      readonly type: 'call';
      readonly system: LocalText;
      readonly operation: LocalText;
      readonly sent: readonly NamedValue[];
      /** Each call in turn: a step may try again. */
      readonly tries: readonly Try[];
      /** What came back; null where the last call failed. */
      readonly received: readonly NamedValue[] | null;
      /** What was on the screen; undefined for a system that is reached in another way. */
      readonly screen: ScreenShown | undefined;
      readonly way: Port | undefined;
      /** The name of the step that the way leads to. */
      readonly to: LocalText | undefined;
    }
  | { readonly type: 'person'; readonly answer: Port | undefined; readonly filledIn: readonly NamedValue[] }
  | {
      readonly type: 'calculation';
      readonly items: readonly {
        readonly field: LocalText;
        readonly value: Shown;
        readonly explanation: Explanation;
        readonly rule: Json;
        readonly sources: readonly string[];
      }[];
    }
  | {
      readonly type: 'outcome';
      readonly code: string;
      readonly nature: LocalText | Message | undefined;
      readonly reason: string;
    }
  | { readonly type: 'stopped' }
  | { readonly type: 'entry'; readonly values: readonly NamedValue[] };

export function whyOf(run: Run, number: number): StepWhy | undefined {
  const step = stepAt(run, number);
  if (!step) return undefined;
  const node = nodeOf(run, step);
  const { ending } = step.after;
  if (node.definition.role === 'end') {
    return ending?.type === 'ended'
      ? {
          type: 'outcome',
          code: ending.outcome,
          nature: node.definition.card(node.data, run.bot).detail,
          reason: ending.reason,
        }
      : { type: 'stopped' };
  }
  for (const { effect, reply } of step.exchanges.toReversed()) {
    if (effect.type === 'askPerson') {
      const answer =
        reply.type === 'personAnswered' ? node.ports.find((port) => port.id === reply.port) : undefined;
      return { type: 'person', answer, filledIn: answer ? writtenBy(run, number, node) : [] };
    }
    if (effect.type === 'callSystem') {
      const system = run.bot.systems.find((candidate) => candidate.id === effect.system);
      const operation = system?.operations.find((candidate) => candidate.id === effect.operation);
      const tries = triesOf(run, step);
      return {
        type: 'call',
        system: system?.name ?? effect.system,
        operation: operation?.name ?? effect.operation,
        sent: namedValues(operation?.inputs ?? [], effect.inputs),
        tries,
        received:
          reply.type === 'answered' && !tries.at(-1)?.failed
            ? namedValues(operation?.outputs ?? [], outputsOf(reply))
            : null,
        screen:
          system?.channel === 'screen' && operation && (reply.type === 'answered' || reply.type === 'failed')
            ? screenShown(system, operation, effect, reply, faultsOf(run))
            : undefined,
        way: node.ports.find((port) => port.id === step.port),
        to: nextOf(run, node, step.port),
      };
    }
  }
  const branches = branchesOf(run, number, node);
  if (branches.some((branch) => branch.rule !== undefined)) return { type: 'choice', branches };
  if (step.reasons.length > 0) return { type: 'calculation', items: calculations(run, number, node) };
  return ending?.type === 'stopped' && step.port === null
    ? { type: 'stopped' }
    : { type: 'entry', values: writtenBy(run, number, node) };
}

function faultsOf({ bot, situation }: Run): readonly Fault[] {
  return [...(bot.cases.base.faults ?? []), ...(situation.faults ?? [])];
}

function triesOf({ bot }: Run, { node, exchanges }: TraceStep): Try[] {
  const tries: Try[] = [];
  let waited = 0;
  for (const exchange of exchanges) {
    const { effect, reply } = exchange;
    if (effect.type === 'wait') waited += effect.seconds;
    if (effect.type !== 'callSystem') continue;
    const failed = failureIn(bot, node, exchange);
    const seconds = failed ? failed.seconds : reply.type === 'answered' ? reply.seconds : 0;
    tries.push({ waited, seconds, failed });
    waited = 0;
  }
  return tries;
}

/** Whether a run has come to a person who has not answered. */
export function waitsForPerson(run: Run, number: number): boolean {
  const step = stepAt(run, number);
  return step?.port === null && step.exchanges.at(-1)?.effect.type === 'askPerson';
}

function nextOf(run: Run, node: StepNode, port: string | null): LocalText | undefined {
  const graph = graphOf(run.bot);
  const edge = port === null ? undefined : graph.out(node.id).get(port);
  return edge && graph.node(edge.to)?.name;
}

/** The fields that a node sets, as they were when it was left. */
export function writtenBy(run: Run, number: number, node: StepNode): readonly NamedValue[] {
  return namedFields(run, number, node.definition.writes(node.data, run.bot));
}

/** Fields as they stand after a step. */
export function namedFields(run: Run, number: number, keys: readonly string[]): readonly NamedValue[] {
  const state = stepAt(run, number)?.after ?? run.trace.begin;
  return keys.flatMap((key) => {
    const field = run.bot.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const value = shownValue(valueIn(run.host.program, state, key), field.type, field.unit);
    return [{ key, label: field.label, value }];
  });
}

function calculations(run: Run, number: number, node: StepNode) {
  const step = stepAt(run, number);
  const reasons = (step?.reasons ?? []).map((reason) => ({ ...reason, ...besideRule(node.data, reason.at) }));
  // What held and sets nothing itself is a row of a table: what is set rests on what the row rests on.
  const held = reasons.filter(({ field, explanation }) => field === undefined && explanation.result === true);
  return reasons.flatMap(({ at, explanation, field: key, sources: own }) => {
    const sources = [...new Set([...own, ...held.flatMap((row) => row.sources)])];
    const field = run.bot.fields.find((candidate) => candidate.key === key);
    if (!field || !step) return [];
    const value = shownValue(valueIn(run.host.program, step.after, field.key), field.type, field.unit);
    return [{ field: field.label, value, explanation, rule: ruleAt(node.data, at), sources }];
  });
}

function branchesOf(run: Run, number: number, node: StepNode): readonly BranchWhy[] {
  const step = stepAt(run, number);
  if (!step) return [];
  const rules = new Map(
    node.definition.expressions(node.data).map(({ at, rule }) => {
      const { id, sources } = besideRule(node.data, at);
      const reason = step.reasons.find((candidate) => String(candidate.at) === String(at));
      return [id, { rule, sources, explanation: reason?.explanation }];
    }),
  );
  const out = graphOf(run.bot).out(node.id);
  const branches = node.ports.map((port) => {
    const found = rules.get(port.id);
    const isTaken = step.port === port.id;
    return {
      port,
      rule: found?.rule,
      explanation: found?.explanation,
      sources: found?.sources ?? [],
      to: nextOf(run, node, port.id),
      verdict: found?.explanation
        ? verdictOf(found.explanation.result)
        : isTaken
          ? ('chosen' as const)
          : ('notTried' as const),
    };
  });
  const matters = theOneThatMatters(run, number, branches, (port) => out.get(port)?.to);
  return branches.map((branch, index) => ({ ...branch, matters: index === matters }));
}

/**
 * Where it went wrong: the branch that would have led on to the expected outcome. Otherwise what
 * decided: the branch that held or could not be answered, or the last that did not hold.
 */
function theOneThatMatters(
  run: Run,
  number: number,
  branches: readonly Omit<BranchWhy, 'matters'>[],
  target: (port: string) => string | undefined,
): number {
  const { expected } = run.testCase;
  if (run.wrongStep === number && expected) {
    const onTheWay = nodesOnTheWayTo(run.bot, nodesThatGive(run.bot, expected));
    const missed = branches.findIndex(
      ({ port, verdict, explanation }) =>
        explanation && verdict !== 'yes' && onTheWay.has(target(port.id) ?? ''),
    );
    if (missed >= 0) return missed;
  }
  const decided = branches.findIndex(({ verdict }) => verdict === 'yes' || verdict === 'unanswered');
  if (decided >= 0) return decided;
  // A rule that the case's own values had a say in tells more than one that is never in force.
  const byTheCase = branches.findLastIndex(({ explanation }) => explanation && failedByTheCase(explanation));
  return byTheCase >= 0 ? byTheCase : branches.findLastIndex(({ verdict }) => verdict === 'no');
}

/** Whether what made a condition fail was a value of the case, and not the rules' values alone. */
function failedByTheCase(explanation: Explanation): boolean {
  const { op, path, result, operands, skipped } = explanation;
  if (skipped) return false;
  if (op === 'and' && result === false)
    return operands.some((operand) => operand.result === false && failedByTheCase(operand));
  return (path !== undefined && !path.startsWith('param.')) || operands.some(failedByTheCase);
}
