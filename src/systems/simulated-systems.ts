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
export type SimulatedSystems = (testCase: Situation, call: CallSystem, calls: CallMemory) => SystemReply;

/** How many times a run has called the operations whose answers differ call by call. */
export type CallMemory = Map<string, number>;

/** The part of a case that systems answer from. */
export type Situation = Pick<TestCase, 'systems' | 'faults'>;

/** A system that a fault has taken down. */
const down: SystemReply = { type: 'failed', failure: 'down' };
/** A look-up that found no row. */
const notFound: SystemReply = { type: 'failed', failure: 'notFound' };

export function simulateSystems(bot: Bot, base: BaseCase): SimulatedSystems {
  const systems = new Map(bot.systems.map((system) => [system.id, prepareSystem(system, base)]));
  return (testCase, call, calls) => {
    if (testCase.faults && isDown(testCase.faults, call)) return down;
    if (base.faults && isDown(base.faults, call)) return down;
    const answer = systems.get(call.system)?.get(call.operation);
    return answer ? answer(call, testCase.systems?.[call.system]?.[call.operation], calls) : down;
  };
}

type Answer = (call: CallSystem, own: SystemAnswer | undefined, calls: CallMemory) => SystemReply;

function prepareSystem(system: System, base: BaseCase): ReadonlyMap<string, Answer> {
  return new Map(
    system.operations.map((operation) => {
      const find = finder(system, operation);
      const standing = base.systems?.[system.id]?.[operation.id];
      // The base case's answer is the same object for every case, so an undisturbed call makes nothing new.
      const constant = !find && standing && !isCallByCall(standing) ? answered(standing) : undefined;
      const answer: Answer = (call, own, calls) => {
        if (constant && !own) return constant;
        const found = find?.(call);
        if (find && !found && !standing && !own) return notFound;
        const varies = (standing && isCallByCall(standing)) || (own && isCallByCall(own));
        const earlier = varies ? count(calls, call) : 0;
        const base = found ? mergeValues(found, at(standing, earlier)) : at(standing, earlier);
        return answered(mergeValues(base, at(own, earlier)));
      };
      return [operation.id, answer];
    }),
  );
}

function count(calls: CallMemory, call: CallSystem): number {
  const key = `${call.system}\n${call.operation}`;
  const earlier = calls.get(key) ?? 0;
  calls.set(key, earlier + 1);
  return earlier;
}

function answered(values: Values): SystemReply {
  return { type: 'answered', values };
}

function isDown(faults: NonNullable<Situation['faults']>, call: CallSystem): boolean {
  for (const fault of faults) {
    if (
      fault.system === call.system &&
      (fault.operation === undefined || fault.operation === call.operation)
    ) {
      return true;
    }
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
