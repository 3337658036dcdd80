import type { Bot } from '#flow/bot.ts';
import type { BaseCase, SystemAnswer, TestCase } from '#flow/case.ts';
import { mergeValues } from '#flow/merge-values.ts';
import type { Operation, System } from '#flow/system.ts';
import type { CallSystem, SystemReply } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';

/*
 * The systems around a bot, played from its own document: what their records hold, what the base
 * case says they answer, what the case at hand says, and its faults. Pure: the same call in the
 * same case has the same answer.
 */

type Values = Readonly<Record<string, Json>>;
type Row = Readonly<Record<string, Json>>;

/** Answers a call in a case. `calls` is the run's own memory, for answers that differ call by call. */
export type Answer = (testCase: Situation, call: CallSystem, calls: CallMemory) => SystemReply;

/** Finds what answers an operation, so that whoever calls it again and again need not look for it. */
export type SimulatedSystems = (system: string, operation: string) => Answer;

/** How many times a run has called the operations whose answers differ call by call. */
export interface CallMemory {
  /** Made when it is first needed, since most runs have no such call. */
  counts: Map<string, number> | null;
}

/** The part of a case that systems answer from. */
export type Situation = Pick<TestCase, 'systems' | 'faults'>;

const noValues: Values = {};

/** A system that a fault has taken down. */
const down: SystemReply = { type: 'failed', failure: 'down' };
/** A look-up that found no row. */
const notFound: SystemReply = { type: 'failed', failure: 'notFound' };

export function simulateSystems(bot: Bot, base: BaseCase): SimulatedSystems {
  const systems = new Map(bot.systems.map((system) => [system.id, prepareSystem(system, base)]));
  return (system, operation) => systems.get(system)?.get(operation) ?? (() => down);
}

function prepareSystem(system: System, base: BaseCase): ReadonlyMap<string, Answer> {
  return new Map(
    system.operations.map((operation) => {
      const find = finder(system, operation);
      const standing = base.systems?.[system.id]?.[operation.id];
      const isDownAlways = isDown(base.faults, system.id, operation.id);
      // The base case's answer is the same object for every case, so an undisturbed call makes nothing new.
      const constant =
        !find && standing && !isCallByCall(standing) ? answered(standing, undefined) : undefined;
      const answer: Answer = (testCase, call, calls) => {
        if (isDownAlways || isDown(testCase.faults, system.id, operation.id)) return down;
        const own = testCase.systems?.[system.id]?.[operation.id];
        if (constant && !own) return constant;
        const found = find?.(call);
        if (find && !found && !standing && !own) return notFound;
        const varies = (standing && isCallByCall(standing)) || (own && isCallByCall(own));
        const earlier = varies ? count(calls, call) : 0;
        const answer = at(standing, earlier);
        const beneath = found ? mergeValues(found, answer) : answer;
        return answered(beneath, at(own, earlier));
      };
      return [operation.id, answer];
    }),
  );
}

function count(calls: CallMemory, call: CallSystem): number {
  const key = `${call.system}\n${call.operation}`;
  calls.counts ??= new Map();
  const earlier = calls.counts.get(key) ?? 0;
  calls.counts.set(key, earlier + 1);
  return earlier;
}

function answered(values: Values | undefined, changes: Values | undefined): SystemReply {
  return { type: 'answered', values: values ?? noValues, changes: changes ?? null };
}

function isDown(faults: Situation['faults'], system: string, operation: string): boolean {
  if (!faults) return false;
  for (const fault of faults) {
    if (fault.system === system && (fault.operation ?? operation) === operation) return true;
  }
  return false;
}

function isCallByCall(answer: SystemAnswer): answer is readonly Values[] {
  return Array.isArray(answer);
}

/** The answer to one call: a list answers call by call, its last row every call after that. */
function at(answer: SystemAnswer | undefined, earlier: number): Values | undefined {
  return answer && isCallByCall(answer) ? (answer[earlier] ?? answer.at(-1)) : answer;
}

/** Looks an operation's row up in the system's records, by the inputs that its contract names. */
function finder(system: System, operation: Operation): ((call: CallSystem) => Row | undefined) | undefined {
  const { lookup } = operation;
  if (!lookup) return undefined;
  const index = new Map<string, Row>();
  for (const row of system.records?.[lookup.table] ?? []) {
    const key = JSON.stringify(lookup.by.map(({ column }) => row[column] ?? null));
    if (!index.has(key)) index.set(key, row);
  }
  return (call) => index.get(JSON.stringify(lookup.by.map(({ input }) => call.inputs[input] ?? null)));
}
