import type { Bot } from '#flow/bot.ts';
import type { PersonAnswer, TestCase } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf, type NodeDefinition, type Port } from '#flow/node-definition.ts';
import type { Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { nodesThatGive } from '#nodes/outcome/outcomes.ts';
import { type HandChange, traceByHand } from '#running/by-hand.ts';
import type { Host } from '#running/host.ts';
import { type CaseResult, judge } from '#running/result.ts';
import { finishOf, parametersIn, type Trace, type TraceStep } from '#running/trace.ts';
import { whereItWentWrong } from '#running/went-wrong.ts';
import { hostOf } from '#workspace/derived.ts';

/** The id of the run that is of no case: the base case as it stands. */
export const baseCase: TestCase = { id: '' };

/** A case that has been run with a trace, and all that is asked about it while it is looked at. */
export interface Run {
  readonly bot: Bot;
  readonly host: Host;
  readonly testCase: TestCase;
  /** The case as it was run: with what people have answered in this sitting. */
  readonly situation: TestCase;
  /** The date whose parameters hold, `YYYY-MM-DD`. */
  readonly date: string;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly trace: Trace;
  /** What a person has set on the way. A run with such changes is not judged, and goes wrong nowhere. */
  readonly byHand: readonly HandChange[];
  /** What a person had set where the run no longer comes. */
  readonly passedBy: readonly HandChange[];
  readonly result: CaseResult;
  /** The number of the step where it went wrong; null when the case did not fail. */
  readonly wrongStep: number | null;
}

/** Answers that a person has given in this sitting, by node id. */
export type Answers = Readonly<Record<string, PersonAnswer>>;

/** What has been done to a run in this sitting. */
interface Interventions {
  readonly answers?: Answers | undefined;
  readonly byHand?: readonly HandChange[] | undefined;
}

/** Runs a case. `date` is for cases without one of their own; null for the base case's. */
export function runCase(
  bot: Bot,
  date: string | null,
  testCase: TestCase,
  { answers = {}, byHand: changes = [] }: Interventions = {},
): Run {
  const host = hostOf(bot, date);
  const situation = { ...testCase, answers: { ...testCase.answers, ...answers } };
  const { trace, changes: byHand, passedBy } = traceByHand(host, situation, changes);
  const { expected, ...unjudged } = testCase;
  const result = judge(byHand.length > 0 ? unjudged : testCase, finishOf(host, trace));
  const { mismatch } = result;
  return {
    bot,
    host,
    testCase,
    situation,
    date: testCase.date ?? date ?? bot.cases.base.date,
    parameters: parametersIn(trace.begin),
    trace,
    byHand,
    passedBy,
    result,
    wrongStep:
      mismatch && expected ? whereItWentWrong(bot, trace, mismatch, nodesThatGive(bot, expected)) : null,
  };
}

/** A step by its number in the run, from 1. */
export function stepAt(run: Run, number: number): TraceStep | undefined {
  return run.trace.steps[number - 1];
}

/** What the step's node is declared to be. */
export interface StepNode {
  readonly id: string;
  readonly name: Bot['nodes'][number]['name'];
  readonly data: unknown;
  readonly definition: NodeDefinition;
  readonly ports: readonly Port[];
}

/** Asked of every step of a run, which may pass the same few nodes ten thousand times. */
const stepNodes = new WeakMap<Bot, Map<string, StepNode>>();

/** The node of a step. Every step of a trace has one, since the trace was made from the same document. */
export function nodeOf({ bot }: Run, step: TraceStep): StepNode {
  const known = stepNodes.get(bot) ?? new Map<string, StepNode>();
  stepNodes.set(bot, known);
  const kept = known.get(step.node);
  if (kept) return kept;
  const node = graphOf(bot).node(step.node);
  if (!node) throw new Error(`No node ${step.node}`);
  const definition = definitionOf(definitions, node);
  const { id, name, data } = node;
  const made = { id, name, data, definition, ports: definition.ports(data, bot) };
  known.set(step.node, made);
  return made;
}
