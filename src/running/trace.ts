import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import type { Ending, Exchange } from '#simulator/exit.ts';
import type { Reason } from '#simulator/node-runner.ts';
import { type Program, parameterSlot } from '#simulator/program.ts';
import { type RunState, startState, step, type World } from '#simulator/step.ts';
import { secondsIn } from './failure-in.ts';
import type { Host } from './host.ts';
import type { FinishedCase } from './result.ts';

/** A field that a step set. */
export interface Change {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** One node's turn in a run: from the moment it was reached until it was left. */
export interface TraceStep {
  readonly node: string;
  /** The port by which it was left; null where the run ended. */
  readonly port: string | null;
  readonly reasons: readonly Reason[];
  readonly changes: readonly Change[];
  /** What a person set by hand while the run stood here, and how it was before; left out where nothing was. */
  readonly byHand?: readonly Change[];
  readonly exchanges: readonly Exchange[];
  /** The run's state when the node was left. */
  readonly after: RunState;
}

export interface Trace {
  readonly begin: RunState;
  readonly steps: readonly TraceStep[];
  readonly ending: Ending;
}

/** Runs a case and keeps every state and reason: stepping back is picking an earlier step. */
export function traceCase(host: Host, testCase: TestCase): Trace {
  const begin = startState(host.program, host.start(testCase));
  return goOn(host, host.world(testCase), begin, []);
}

/**
 * The same run up to a step, counted from 1, which is taken again with values by hand; then on from there.
 * The values, by field, hold from when the step is reached until it is left: what the node itself would have
 * set in those fields gives way to them. The world is brought to where it stood by the calls of the steps
 * that are kept. A trace without the step is given back as it is; keys that are no field are passed over.
 */
export function traceFrom(
  host: Host,
  testCase: TestCase,
  trace: Trace,
  number: number,
  values: Readonly<Record<string, Json>>,
): Trace {
  const { program } = host;
  const replaced = trace.steps[number - 1];
  if (!replaced) return trace;
  const kept = trace.steps.slice(0, number - 1);
  const world = host.world(testCase);
  let before = trace.begin;
  for (const { exchanges, after } of kept) {
    for (const { effect } of exchanges) world(effect, before.at);
    before = after;
  }
  const own = program.fields.filter((field) => Object.hasOwn(values, field));
  const turn = traceTurn(program, withValues(program, before, own, values), world);
  const taken: TraceStep = {
    ...turn,
    changes: turn.changes.filter(({ field }) => !own.includes(field)),
    after: withValues(program, turn.after, own, values),
  };
  const byHand = own.map((field) => ({
    field,
    before: valueIn(program, replaced.after, field),
    after: values[field] ?? null,
  }));
  return goOn(host, world, trace.begin, [...kept, byHand.length > 0 ? { ...taken, byHand } : taken]);
}

function goOn(host: Host, world: World, begin: RunState, taken: readonly TraceStep[]): Trace {
  const steps = [...taken];
  let state = steps.at(-1)?.after ?? begin;
  while (!state.ending) {
    const turn = traceTurn(host.program, state, world);
    steps.push(turn);
    state = turn.after;
  }
  return { begin, steps, ending: state.ending };
}

function withValues(
  program: Program,
  state: RunState,
  fields: readonly string[],
  values: Readonly<Record<string, Json>>,
): RunState {
  if (fields.length === 0) return state;
  const frame = state.frame.slice();
  for (const field of fields) frame[program.fields.indexOf(field) + 1] = values[field] ?? null;
  return { ...state, frame };
}

function traceTurn(program: Program, before: RunState, world: World): TraceStep {
  const node = program.nodes[before.at]?.node.id ?? '';
  const reasons: Reason[] = [];
  const exchanges: Exchange[] = [];
  const record = (reason: Reason) => reasons.push(reason);
  let { state, port } = step(program, before, null, record);
  while (state.effect) {
    const { effect } = state;
    const reply = world(effect, before.at);
    exchanges.push({ effect, reply });
    ({ state, port } = step(program, state, reply, record));
  }
  return { node, port, reasons, changes: changesBetween(program, before, state), exchanges, after: state };
}

function changesBetween(program: Program, before: RunState, after: RunState): Change[] {
  const changes: Change[] = [];
  for (const [index, field] of program.fields.entries()) {
    const from = before.frame[index + 1];
    const to = after.frame[index + 1];
    // Frames hold what came in as JSON and what rules made of it.
    if (!Object.is(from, to)) changes.push({ field, before: from as Json, after: to as Json });
  }
  return changes;
}

/** What a traced run came to: the same as a run of the case without a trace. */
export function finishOf({ program }: Host, { begin, steps, ending }: Trace): FinishedCase {
  return {
    ending,
    steps: steps.length,
    seconds: steps.reduce((sum, step) => sum + secondsIn(program.bot, step), 0),
    value: (field) => valueIn(program, steps.at(-1)?.after ?? begin, field),
  };
}

/** A field's value in a state; null where it is missing. */
export function valueIn(program: Program, state: RunState, field: string): Json {
  const slot = program.layout.slotOf(field);
  return slot === undefined ? null : ((state.frame[slot] ?? null) as Json);
}

/** The parameters' values that a run goes by. */
export function parametersIn(state: RunState): Readonly<Record<string, Json>> {
  // The host put them there.
  return state.frame[parameterSlot] as Readonly<Record<string, Json>>;
}
