import { canonicalJson } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { contractFingerprint, operationFingerprint } from './contract.ts';
import type { DataType } from './data-type.ts';
import type { Operation, OperationValue, System } from './system.ts';

/** One thing in which a contract differs from another. */
export interface ContractChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The operation that it concerns; null for the system as a whole. */
  readonly operation: LocalText | null;
  readonly message: Message;
}

type Change = Omit<ContractChange, 'operation'>;

/** All that a person has to know of to go from one contract to another, the system first, then by operation. */
export function contractDifference(from: System, to: System): readonly ContractChange[] {
  if (contractFingerprint(from) === contractFingerprint(to)) return [];
  const before = new Map(from.operations.map((operation) => [operation.id, operation]));
  const after = new Set(to.operations.map(({ id }) => id));
  const whole = (change: Change): ContractChange => ({ ...change, operation: null });
  return [
    ...factsChanged(from, to).map(whole),
    ...to.operations.flatMap((operation): ContractChange[] => {
      const old = before.get(operation.id);
      const { name } = operation;
      if (!old) return [{ ...added('operationAdded', { name }), operation: name }];
      if (operationFingerprint(old) === operationFingerprint(operation)) return [];
      return operationChanges(old, operation).map((change) => ({ ...change, operation: name }));
    }),
    ...from.operations
      .filter(({ id }) => !after.has(id))
      .map(({ name }) => ({ ...removed('operationRemoved', { name }), operation: name })),
  ];
}

const facts = ['name', 'description', 'owner', 'contact', 'changesPerYear', 'availability'] as const;

function factsChanged(from: System, to: System): readonly Change[] {
  const changes = facts
    .filter((fact) => canonicalJson(from[fact]) !== canonicalJson(to[fact]))
    .map((fact) => changed(`fact.${fact}`, { from: orMissing(from[fact]), to: orMissing(to[fact]) }));
  if (from.channel !== to.channel) {
    const channel = (of: System) => message(`dictionary.channel.${of.channel}`);
    changes.push(changed('fact.channel', { from: channel(from), to: channel(to) }));
  }
  return changes;
}

function operationChanges(from: Operation, to: Operation): readonly Change[] {
  const differs = (key: 'description' | 'screen' | 'answers' | 'intake') =>
    canonicalJson(from[key]) !== canonicalJson(to[key]);
  const changes = [
    ...renamed('operationRenamed', from.name, to.name),
    ...valueChanges('sent', from.inputs, to.inputs),
    ...valueChanges('answered', from.outputs, to.outputs),
    ...failureChanges(from, to),
    ...(from.writes === to.writes ? [] : [changed(to.writes ? 'writes' : 'writesNoLonger', {})]),
    ...(['description', 'screen', 'answers', 'intake'] as const)
      .filter(differs)
      .map((part) => changed(`part.${part}`, {})),
  ];
  // What is the same but for its order differs all the same: a screen's form is filled in by it.
  return changes.length > 0 ? changes : [changed('order', {})];
}

function valueChanges(
  where: 'sent' | 'answered',
  from: readonly OperationValue[],
  to: readonly OperationValue[],
): readonly Change[] {
  const before = new Map(from.map((value) => [value.key, value]));
  const after = new Set(to.map(({ key }) => key));
  return [
    ...to.flatMap((value): readonly Change[] => {
      const old = before.get(value.key);
      const name = value.label;
      if (old) return valueChanged(old, value);
      const demanded = where === 'sent' && !value.optional;
      return [added(demanded ? 'sentDemanded' : `${where}Added`, { name, type: typeMessage(value.type) })];
    }),
    ...from
      .filter(({ key }) => !after.has(key))
      .map(({ label }) => removed(`${where}Removed`, { name: label })),
  ];
}

function valueChanged(from: OperationValue, to: OperationValue): readonly Change[] {
  const name = to.label;
  const changes = [...renamed('valueRenamed', from.label, to.label)];
  if (canonicalJson(from.type) !== canonicalJson(to.type)) {
    const [one, other] = [typeMessage(from.type), typeMessage(to.type)];
    const sameWords = canonicalJson(one) === canonicalJson(other);
    changes.push(
      sameWords ? changed('typeInside', { name }) : changed('type', { name, from: one, to: other }),
    );
  }
  if (from.unit !== to.unit) {
    changes.push(changed('unit', { name, from: orMissing(from.unit), to: orMissing(to.unit) }));
  }
  if (from.optional !== to.optional) changes.push(changed(to.optional ? 'optional' : 'demanded', { name }));
  return changes;
}

function failureChanges({ failures: from }: Operation, { failures: to }: Operation): readonly Change[] {
  const before = new Map(from.map(({ id, name }) => [id, name]));
  const after = new Set(to.map(({ id }) => id));
  return [
    ...to.flatMap(({ id, name }): readonly Change[] => {
      const old = before.get(id);
      return old === undefined ? [added('failureAdded', { name })] : renamed('failureRenamed', old, name);
    }),
    ...from.filter(({ id }) => !after.has(id)).map(({ name }) => removed('failureRemoved', { name })),
  ];
}

function renamed(key: string, from: LocalText, to: LocalText): Change[] {
  return canonicalJson(from) === canonicalJson(to) ? [] : [changed(key, { from, to })];
}

function added(key: string, args: Record<string, MessageArg>): Change {
  return { kind: 'added', message: message(`contract.diff.${key}`, args) };
}

function removed(key: string, args: Record<string, MessageArg>): Change {
  return { kind: 'removed', message: message(`contract.diff.${key}`, args) };
}

function changed(key: string, args: Record<string, MessageArg>): Change {
  return { kind: 'changed', message: message(`contract.diff.${key}`, args) };
}

function orMissing(value: LocalText | number | undefined): MessageArg {
  return value === undefined || value === '' ? { shown: null } : value;
}

/** The kind of value, as the dictionary calls it: "lista: heltal". */
export function typeMessage(type: DataType): Message {
  if (type.kind === 'list') return message('dictionary.listOf', { items: typeMessage(type.items) });
  if (type.kind === 'table') return message('dictionary.tableOf', { values: typeMessage(type.values) });
  return message(`dictionary.type.${type.kind}`);
}
