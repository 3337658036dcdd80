import { asType } from '#flow/as-type.ts';
import type { Fault } from '#flow/fault.ts';
import type { Operation, System } from '#flow/system.ts';
import { type Answered, type CallSystem, outputsOf, type SystemReply } from '#flow/system-call.ts';
import { message } from '#lib/message.ts';
import { countCall, type RunMemory } from './run-memory.ts';

/*
 * What becomes of a call to a system that is down, slow, or no longer what its contract says. The
 * contract is the bot's copy: a change that it already knows of disturbs nothing.
 */

/** The faults that concern an operation; undefined where there are none. */
export function faultsOn(
  faults: readonly Fault[] | undefined,
  system: string,
  operation: string,
): readonly Fault[] | undefined {
  if (!faults) return undefined;
  const on = faults.filter(
    (fault) => fault.system === system && (fault.operation ?? operation) === operation,
  );
  return on.length > 0 ? on : undefined;
}

interface Disturbed {
  readonly system: System;
  readonly operation: Operation;
  readonly call: CallSystem;
  readonly memory: RunMemory;
}

/** The answer to a call under faults: the first that keeps the call from being answered, else the changed answer. */
export function underFaults(
  faults: readonly Fault[],
  { system, operation, memory }: Disturbed,
  undisturbed: () => SystemReply,
): SystemReply {
  const counted = faults.some(({ calls }) => calls !== undefined);
  // Under a name of its own: the case's answers, call by call, count only calls that were answered.
  const earlier = counted ? countCall(memory, system.id, `${operation.id}\nfaults`) : 0;
  const active = faults.filter(({ calls }) => calls === undefined || earlier < calls);
  for (const fault of active) {
    const failed = failureUnder(fault, system, operation);
    if (failed) return failed;
  }
  let reply = undisturbed();
  for (const fault of active) {
    if (reply.type === 'answered') reply = changedAnswer(reply, fault, operation);
  }
  return reply;
}

/** The failure that a fault ends a call in, or null where the call gets an answer. */
export function failureUnder(fault: Fault, system: System, operation: Operation): SystemReply | null {
  const takes = (field: string) => operation.inputs.find(({ key }) => key === field);
  const gives = (field: string) => operation.outputs.find(({ key }) => key === field);
  const isScreen = system.channel === 'screen';
  switch (fault.kind) {
    case 'down':
    case 'timeout':
    case 'loginRefused':
      return { type: 'failed', failure: fault.kind };
    case 'notFound':
      return operation.writes ? null : { type: 'failed', failure: 'notFound' };
    case 'fieldRenamed': {
      const input = takes(fault.field);
      if (!input) return null;
      const detail = message('fault.inputRenamed', { field: input.label, to: fault.to });
      return { type: 'failed', failure: isScreen ? 'elementNotFound' : 'invalidCall', detail };
    }
    case 'labelChanged': {
      const value = takes(fault.field) ?? gives(fault.field);
      if (!isScreen || !value || JSON.stringify(value.label) === JSON.stringify(fault.to)) return null;
      const detail = message('fault.labelNotFound', { label: value.label, to: fault.to });
      return { type: 'failed', failure: 'elementNotFound', detail };
    }
    case 'buttonMoved': {
      if (!isScreen) return null;
      const button = operation.screen?.button ?? operation.name;
      return {
        type: 'failed',
        failure: 'elementNotFound',
        detail: message('fault.buttonNotFound', { button }),
      };
    }
    case 'fieldAdded':
      return takes(fault.field)
        ? null
        : {
            type: 'failed',
            failure: 'invalidCall',
            detail: message('fault.valueDemanded', { field: fault.label }),
          };
    case 'slow':
    case 'partial':
    case 'typeChanged':
      return null;
  }
}

function changedAnswer(reply: Answered, fault: Fault, operation: Operation): Answered {
  switch (fault.kind) {
    case 'slow':
      return { ...reply, seconds: reply.seconds + fault.seconds };
    case 'partial': {
      const keys = operation.outputs.map(({ key }) => key);
      return without(reply, keys.slice(Math.floor(keys.length / 2)));
    }
    case 'fieldRenamed': {
      if (!operation.outputs.some(({ key }) => key === fault.field)) return reply;
      const values = outputsOf(reply);
      const renamed = { ...values, [fault.to]: values[fault.field] ?? null };
      return without({ ...reply, values: renamed, changes: null }, [fault.field]);
    }
    case 'typeChanged': {
      const output = operation.outputs.find(({ key }) => key === fault.field);
      if (!output || output.type.kind === fault.type.kind) return reply;
      const values = outputsOf(reply);
      const value = asType(values[fault.field] ?? null, fault.type);
      return { ...reply, values: { ...values, [fault.field]: value }, changes: null };
    }
    default:
      return reply;
  }
}

function without(reply: Answered, keys: readonly string[]): Answered {
  const values = Object.fromEntries(Object.entries(outputsOf(reply)).filter(([key]) => !keys.includes(key)));
  return { ...reply, values, changes: null, absent: [...(reply.absent ?? []), ...keys] };
}
