import { fingerprintOf } from '#lib/fingerprint.ts';
import { canonicalJson } from '#lib/json.ts';
import type { Operation, System } from './system.ts';

/*
 * A system's contract: all that its document says but the records, which are what the simulated one
 * answers from, and the number that the register counts it by.
 */

const systems = new WeakMap<System, string>();
const operations = new WeakMap<Operation, string>();

/** Tells two contracts apart; the order of keys and of operations plays no part. */
export function contractFingerprint(system: System): string {
  const kept = systems.get(system);
  if (kept !== undefined) return kept;
  const { records: _records, version: _version, operations: list, ...facts } = system;
  const made = fingerprintOf(canonicalJson([facts, list.map(operationFingerprint).sort()]));
  systems.set(system, made);
  return made;
}

/** Tells two contracts for one operation apart. */
export function operationFingerprint(operation: Operation): string {
  const kept = operations.get(operation);
  if (kept !== undefined) return kept;
  const made = fingerprintOf(canonicalJson(operation));
  operations.set(operation, made);
  return made;
}

/** A bot's copy of a system after it has taken the register's contract: its own records stay as they are. */
export function withContract(copy: System, contract: System): System {
  return withRecords(contract, { ...contract.records, ...copy.records });
}

/** The contract with the operations of a bot's copy that it lacks; the same contract where it lacks none. */
export function withMissingOperations(contract: System, copy: System): System {
  const known = new Set(contract.operations.map(({ id }) => id));
  const missing = copy.operations.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return contract;
  return withRecords(
    { ...contract, operations: [...contract.operations, ...missing] },
    { ...copy.records, ...contract.records },
  );
}

function withRecords(system: System, records: NonNullable<System['records']>): System {
  if (Object.keys(records).length > 0) return { ...system, records };
  const { records: _, ...rest } = system;
  return rest;
}
