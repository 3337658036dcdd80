import type { Frame } from '#expression/compiled.ts';
import { mergeValue } from '#flow/merge-values.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type Effect, type Ending, type Exit, type Reply, type Stopped, stopped, takenOver } from './exit.ts';
import type { Recorder } from './node-runner.ts';
import { type Program, type ProgramNode, parameterSlot } from './program.ts';

/*
 * The simulator's one question and answer: `step(program, state, reply) → state`. Pure: the state
 * that goes in is as it was afterwards, so stepping back is picking an earlier one.
 */

/** How many nodes one case may pass before the run is stopped. */
const stepBound = 10_000;

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

/** What every case of a date begins from: a frame with the base case's input and the parameters in it. */
export interface FrameTemplate {
  readonly frame: Frame;
  readonly parameters: Values;
  /** Where a case's own input goes. */
  readonly inputSlots: ReadonlyMap<string, number>;
}

/** A frame with the base case's input, `null` in every other place. Keys that are no field are passed over. */
export function frameTemplate(program: Program, parameters: Values, baseInput: Values): FrameTemplate {
  // Not `new Array(n)`: an array that once had holes is slower to read for as long as it lives.
  const frame: Frame = Array.from({ length: program.frameSize }, () => null);
  const inputSlots = new Map(program.fields.map((field, index) => [field, index + 1]));
  setParameters(program, frame, parameters);
  for (const [key, value] of Object.entries(baseInput)) {
    const slot = inputSlots.get(key);
    if (slot !== undefined) frame[slot] = value;
  }
  return { frame, parameters, inputSlots };
}

/** A new frame for one case: the template with what the case itself brings. */
export function startFrame(
  program: Program,
  template: FrameTemplate,
  input: Values | undefined,
  parameters: Values | undefined,
): Frame {
  const frame = template.frame.slice();
  if (parameters) setParameters(program, frame, { ...template.parameters, ...parameters });
  // Most cases bring their input in the order of the fields, so the next field is guessed before it is looked for.
  let next = 0;
  // Every key is looked up among the bot's own fields, so an inherited one is passed over too.
  for (const key in input) {
    const slot = program.fields[next] === key ? next + 1 : template.inputSlots.get(key);
    if (slot === undefined) continue;
    next = slot;
    const value = input[key] as Json;
    // Frames hold JSON.
    frame[slot] = typeof value === 'object' ? mergeValue(frame[slot] as Json, value) : value;
  }
  return frame;
}

function setParameters({ bot, layout }: Program, frame: Frame, parameters: Values): void {
  frame[parameterSlot] = parameters;
  for (const { key } of bot.parameters) {
    const slot = layout.slotOf(`param.${key}`);
    if (slot !== undefined) frame[slot] = parameters[key] ?? null;
  }
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
  const exit = turn(current, frame, reply, record);
  if (typeof exit === 'number') {
    const port = current.ports[exit]?.id ?? null;
    const next = follow(current, exit, state.passed);
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

/** Gives the reply to an effect of the node at a place. */
export type World = (effect: Effect, at: number) => Reply;

/** How a run went that was only asked for its end. */
export interface Arrival {
  readonly ending: Ending;
  /** How many steps it took. */
  readonly steps: number;
}

/**
 * Runs a frame to its end in place: the way of the batch, where no state is kept. Walks the same
 * nodes by the same `turn` and `follow` as `step`, and ends as repeated `step` ends.
 */
export function runToEnd(program: Program, frame: Frame, world: World): Arrival {
  if (typeof program.start !== 'number') return { ending: stopped(program.start), steps: 0 };
  const { nodes } = program;
  let at = program.start;
  for (let passed = 0; ; passed++) {
    // `at` comes from the program's own indexes.
    const current = nodes[at] as ProgramNode;
    let exit = current.enter(frame, null);
    while (typeof exit !== 'number') {
      if (exit.type === 'ended' || exit.type === 'stopped') return { ending: exit, steps: passed + 1 };
      const reply = world(exit, at);
      exit = current.resume?.(frame, reply, null) ?? cannotWait(current);
    }
    const next = follow(current, exit, passed);
    if (typeof next !== 'number') return { ending: next, steps: passed + 1 };
    at = next;
  }
}

function turn(current: ProgramNode, frame: Frame, reply: Reply | null, record: Recorder | null): Exit {
  if (reply === null) return current.enter(frame, record);
  return current.resume?.(frame, reply, record) ?? cannotWait(current);
}

function cannotWait({ node }: ProgramNode): Stopped {
  return stopped(message('run.cannotWait', { node: node.name }));
}

/** The place that a port leads to, or why the run stops there. */
function follow({ node, ports, next }: ProgramNode, port: number, passed: number): number | Stopped {
  const to = next[port];
  if (to !== undefined && to >= 0 && passed + 1 < stepBound) return to;
  if ((to === undefined || to < 0) && ports[port]?.takeover) {
    return takenOver(message('run.takenOver', { node: node.name, port: ports[port].name }), node.id);
  }
  return to === undefined || to < 0
    ? stopped(message('run.noWay', { node: node.name, port: ports[port]?.name ?? '' }))
    : stopped(message('run.tooManySteps', { node: node.name, bound: stepBound }));
}
