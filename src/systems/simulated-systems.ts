import type { Bot } from '#flow/bot.ts';
import type { BaseCase, SystemAnswer, TestCase } from '#flow/case.ts';
import { mergeValues } from '#flow/merge-values.ts';
import type { Operation, System } from '#flow/system.ts';
import type { Answered, CallSystem, SystemReply } from '#flow/system-call.ts';
import { message } from '#lib/message.ts';
import { faultsOn, underFaults } from './faults.ts';
import { prepareOperation } from './operate.ts';
import { countCall, type RunMemory, type Values } from './run-memory.ts';

/*
 * The systems around a bot, played from its own document: what their records hold, what the base
 * case says they answer, what the case at hand says, and its faults. Pure but for the run's memory:
 * the same calls in the same case have the same answers.
 */

/** Answers a call in a case. `memory` is the run's own, for what differs call by call and what is written. */
export type Answer = (testCase: Situation, call: CallSystem, memory: RunMemory) => SystemReply;

/**
 * Finds what answers a call, so that whoever calls again and again need not look for it. Of the call only
 * the names are read that never differ: of the system, of the operation and of the inputs that are sent.
 */
export type SimulatedSystems = (call: CallSystem) => Answer;

/** The part of a case that systems answer from. */
export type Situation = Pick<TestCase, 'systems' | 'faults'>;

const noValues: Values = {};

/** An operation that no system has. */
const down: SystemReply = { type: 'failed', failure: 'down' };
/** A look-up that found no row. */
const notFound: SystemReply = { type: 'failed', failure: 'notFound' };

export function simulateSystems(bot: Bot, base: BaseCase): SimulatedSystems {
  const systems = new Map(bot.systems.map((system) => [system.id, prepareSystem(system, base)]));
  return ({ system, operation, inputs }) => {
    const answer = systems.get(system)?.get(operation);
    if (!answer) return () => down;
    const contract = bot.systems
      .find(({ id }) => id === system)
      ?.operations.find(({ id }) => id === operation);
    const refused = contract && refusal(contract, Object.keys(inputs));
    return refused ? () => refused : answer;
  };
}

/** What a system says to a call that is not as its contract has it; undefined where it is. */
function refusal({ inputs }: Operation, sent: readonly string[]): SystemReply | undefined {
  const demanded = inputs.find(({ key, optional }) => !optional && !sent.includes(key));
  const unknown = sent.find((key) => !inputs.some((input) => input.key === key));
  const detail = demanded
    ? message('fault.valueDemanded', { field: demanded.label })
    : unknown !== undefined && message('fault.valueUnknown', { field: unknown });
  return detail ? { type: 'failed', failure: 'invalidCall', detail } : undefined;
}

function prepareSystem(system: System, base: BaseCase): ReadonlyMap<string, Answer> {
  return new Map(
    system.operations.map((operation) => {
      const [systemId, operationId] = [system.id, operation.id];
      const operate = prepareOperation(system, operation);
      const standing = base.systems?.[system.id]?.[operation.id];
      const always = faultsOn(base.faults, system.id, operation.id);
      // The base case's answer is the same object for every case, so an undisturbed call makes nothing new.
      const constant =
        !operate && standing && !isCallByCall(standing) ? answered(standing, undefined) : undefined;

      function undisturbed(testCase: Situation, call: CallSystem, memory: RunMemory): SystemReply {
        const own = testCase.systems?.[systemId]?.[operationId];
        if (constant) {
          if (!own) return constant;
          if (!isCallByCall(own)) return answered(constant.values, own);
        }
        const found = operate?.(call.inputs, memory);
        if (found === null && !standing && !own) return notFound;
        const varies = (standing && isCallByCall(standing)) || (own && isCallByCall(own));
        const earlier = varies ? countCall(memory, system.id, operation.id) : 0;
        const answer = at(standing, earlier);
        const beneath = found ? mergeValues(found, answer) : answer;
        return answered(beneath, at(own, earlier));
      }

      const answer: Answer = (testCase, call, memory) => {
        const own = testCase.faults && faultsOn(testCase.faults, system.id, operation.id);
        if (!always && !own) return undisturbed(testCase, call, memory);
        const faults = [...(always ?? []), ...(own ?? [])];
        return underFaults(faults, { system, operation, call, memory }, () =>
          undisturbed(testCase, call, memory),
        );
      };
      return [operation.id, answer];
    }),
  );
}

function answered(values: Values | undefined, changes: Values | undefined): Answered {
  return { type: 'answered', values: values ?? noValues, changes: changes ?? null, absent: null, seconds: 0 };
}

function isCallByCall(answer: SystemAnswer): answer is readonly Values[] {
  return Array.isArray(answer);
}

/** The answer to one call: a list answers call by call, its last row every call after that. */
function at(answer: SystemAnswer | undefined, earlier: number): Values | undefined {
  return answer && isCallByCall(answer) ? (answer[earlier] ?? answer.at(-1)) : answer;
}
