import type { Frame } from '#expression/compiled.ts';
import { mergeValue } from '#flow/merge-values.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type Effect, type Ending, type Exit, type Reply, stopped } from './exit.ts';
import type { Recorder } from './node-runner.ts';
import { type Program, parameterSlot } from './program.ts';

/*
 * The simulator's one question and answer: `step(program, state, reply) → state`. Pure: the state
 * that goes in is as it was afterwards, so stepping back is picking an earlier one.
 */

/** How many nodes one case may pass before the run is stopped. */
export const stepBound = 10_000;

export interface RunState {
  /** The place of the node whose turn it is; of the last one, when the run has ended. */
  readonly at: number;
  readonly frame: readonly unknown[];
  /** How many nodes the run has left. */
  readonly passed: number;
  /** What the node waits for. The next step must bring the reply. */
  readonly effect: Effect | null;
  readonly ending: Ending | null;
}

type Values = Readonly<Record<string, Json>>;

/** What every case of a bot begins from: a frame with the base case's input in it, and where input goes. */
export interface FrameTemplate {
  readonly frame: Frame;
  readonly slots: ReadonlyMap<string, number>;
}

/** A frame with the base case's input, `null` in every other place. Keys that are no field are passed over. */
export function frameTemplate(program: Program, baseInput: Values): FrameTemplate {
  const frame: Frame = new Array(program.frameSize).fill(null);
  const slots = new Map(program.fields.map((field, index) => [field, index + 1]));
  for (const [key, value] of Object.entries(baseInput)) {
    const slot = slots.get(key);
    if (slot !== undefined) frame[slot] = value;
  }
  return { frame, slots };
}

/** A new frame for one case: the template with the case's own input merged in, and the parameters of its date. */
export function startFrame(template: FrameTemplate, parameters: Values, input: Values | undefined): Frame {
  const frame = template.frame.slice();
  frame[parameterSlot] = parameters;
  // Every key is looked up among the bot's own fields, so an inherited one is passed over too.
  for (const key in input) {
    const slot = template.slots.get(key);
    // Frames hold JSON.
    if (slot !== undefined) frame[slot] = mergeValue(frame[slot] as Json, input[key] as Json);
  }
  return frame;
}

export function startState(program: Program, frame: Frame): RunState {
  return typeof program.start === 'number'
    ? { at: program.start, frame, passed: 0, effect: null, ending: null }
    : { at: -1, frame, passed: 0, effect: null, ending: stopped(program.start) };
}

export interface Step {
  readonly state: RunState;
  /** The port by which the node was left; null where it waits, or where the run ended. */
  readonly port: string | null;
}

/** The next state. A state that has ended is given back as it is. */
export function step(program: Program, state: RunState, reply: Reply | null, record: Recorder | null): Step {
  const current = program.nodes[state.at];
  if (state.ending || !current || (state.effect && !reply)) return { state, port: null };
  const frame = state.frame.slice();
  const exit = turn(program, state.at, frame, reply, record);
  if (typeof exit === 'number') {
    const port = current.ports[exit]?.id ?? null;
    const next = follow(program, state.at, exit, state.passed);
    const passed = state.passed + 1;
    return typeof next === 'number'
      ? { state: { at: next, frame, passed, effect: null, ending: null }, port }
      : { state: { at: state.at, frame, passed, effect: null, ending: next }, port };
  }
  if (exit.type === 'ended' || exit.type === 'stopped') {
    return {
      state: { at: state.at, frame, passed: state.passed + 1, effect: null, ending: exit },
      port: null,
    };
  }
  return { state: { at: state.at, frame, passed: state.passed, effect: exit, ending: null }, port: null };
}

/** Gives the effect's reply; in a batch the same function answers a hundred thousand cases. */
export type World = (effect: Effect, node: string) => Reply;

/**
 * Runs a frame to its end in place: the way of the batch, where no state is kept. Walks the same
 * nodes by the same `turn` and `follow` as `step`, and ends as repeated `step` ends.
 */
export function runToEnd(program: Program, frame: Frame, world: World): Ending {
  if (typeof program.start !== 'number') return stopped(program.start);
  let at = program.start;
  for (let passed = 0; ; passed++) {
    let exit = turn(program, at, frame, null, null);
    while (typeof exit !== 'number') {
      if (exit.type === 'ended' || exit.type === 'stopped') return exit;
      exit = turn(program, at, frame, world(exit, nodeId(program, at)), null);
    }
    const next = follow(program, at, exit, passed);
    if (typeof next !== 'number') return next;
    at = next;
  }
}

function nodeId(program: Program, at: number): string {
  return program.nodes[at]?.node.id ?? '';
}

function turn(
  program: Program,
  at: number,
  frame: Frame,
  reply: Reply | null,
  record: Recorder | null,
): Exit {
  // `at` comes from the program's own indexes.
  const { node, prepared } = program.nodes[at] as Program['nodes'][number];
  if (reply === null) return prepared.enter(frame, record);
  return prepared.resume?.(frame, reply, record) ?? stopped(message('run.cannotWait', { node: node.name }));
}

/** The place that a port leads to, or why the run stops there. */
function follow(program: Program, at: number, port: number, passed: number): number | Ending {
  // `at` comes from the program's own indexes.
  const { node, ports, next } = program.nodes[at] as Program['nodes'][number];
  const to = next[port];
  if (to === undefined || to < 0) {
    return stopped(message('run.noWay', { node: node.name, port: ports[port]?.name ?? '' }));
  }
  if (passed + 1 >= stepBound)
    return stopped(message('run.tooManySteps', { node: node.name, bound: stepBound }));
  return to;
}
