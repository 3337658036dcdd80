import { compileRule } from '#expression/compile.ts';
import type { Frame } from '#expression/compiled.ts';
import type { Json } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import type { Program } from '#simulator/program.ts';
import { verdictOf } from '#simulator/verdict.ts';
import { failureIn } from './failure-in.ts';
import type { Trace, TraceStep } from './trace.ts';

/*
 * Where a run that is looked at stops by itself. A run is whole before it is looked at, so a breakpoint
 * is a question to its trace and never touches the run.
 */

/** A step that a run is to stop at. */
export interface Breakpoint {
  readonly node: string;
  /** A condition; left out, the run stops whenever it comes to the step. */
  readonly rule?: Json;
  readonly isOn: boolean;
}

export interface Breakpoints {
  readonly list: readonly Breakpoint[];
  /** At every step whose call failed, or that the run could not go on from. */
  readonly onFault: boolean;
}

export type StopReason = 'breakpoint' | 'fault';

/**
 * The steps that a run stops at, by their numbers from 1, in order. A condition is held against the values
 * as the step leaves them, which are those that one sees there. One that meets a missing value does not
 * stop the run, and neither does one that is broken: `breakpointProblem` says why.
 */
export function stopsIn(
  program: Program,
  trace: Trace,
  { list, onFault }: Breakpoints,
): ReadonlyMap<number, StopReason> {
  const tests = new Map(list.filter(({ isOn }) => isOn).map((one) => [one.node, testOf(program, one)]));
  const stops = new Map<number, StopReason>();
  if (tests.size === 0 && !onFault) return stops;
  for (const [index, step] of trace.steps.entries()) {
    if (tests.get(step.node)?.(step)) stops.set(index + 1, 'breakpoint');
    else if (onFault && isFault(program, step)) stops.set(index + 1, 'fault');
  }
  return stops;
}

/** Why a breakpoint's condition can never stop a run; null where it can, or where it has none. */
export function breakpointProblem({ layout }: Program, { rule }: Breakpoint): Message | null {
  if (rule === undefined) return null;
  const compiled = compileRule(rule, layout);
  if (!compiled.ok) return compiled.problems[0].message;
  const unknown = compiled.rule.reads.find(
    (path) => layout.slotOf(path) === undefined && layout.slotOf(path.split('.')[0] ?? '') === undefined,
  );
  return unknown === undefined ? null : message('run.unknownField', { field: unknown });
}

/** The number of the next step after one, from 1, at which a run stands at a node; null where it never comes. */
export function nextVisit({ steps }: Trace, node: string, after: number): number | null {
  const index = steps.findIndex((step, place) => place >= after && step.node === node);
  return index < 0 ? null : index + 1;
}

type Test = (step: TraceStep) => boolean;

function testOf({ layout }: Program, { rule }: Breakpoint): Test {
  if (rule === undefined) return () => true;
  const compiled = compileRule(rule, layout);
  if (!compiled.ok) return () => false;
  const { evaluate } = compiled.rule;
  // A compiled rule never changes the frame that it is handed.
  return ({ after }) => verdictOf(evaluate(after.frame as Frame)) === 'yes';
}

function isFault({ bot }: Program, step: TraceStep): boolean {
  if (step.after.ending?.type === 'stopped') return true;
  return step.exchanges.some(
    (exchange) => exchange.reply.type === 'failed' || failureIn(bot, step.node, exchange) !== undefined,
  );
}
