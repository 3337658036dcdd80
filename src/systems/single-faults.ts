import type { Bot } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Fault } from '#flow/fault.ts';
import { isKey } from '#flow/keys.ts';
import { definitionOf, type NodeDefinitions } from '#flow/node-definition.ts';
import type { Operation, OperationValue, System } from '#flow/system.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { randomFrom } from '#lib/random.ts';

/** Long, but shorter than what a step waits that says nothing of it. */
const slowSeconds = 20;

/**
 * Every fault, one at a time, that can hit a bot: in each system that some step calls, in each operation
 * that is called, and in each value that is sent to it or kept from it. In the order of the bot's systems.
 */
export function singleFaults(bot: Bot, definitions: NodeDefinitions): readonly Fault[] {
  const called = callsOf(bot, definitions);
  return bot.systems.flatMap((system): Fault[] => {
    const operations = system.operations.filter(({ id }) => called.has(nameOf(system.id, id)));
    if (operations.length === 0) return [];
    const ofSystem: Fault[] = [
      { kind: 'down', system: system.id },
      { kind: 'slow', system: system.id, seconds: slowSeconds },
      { kind: 'timeout', system: system.id },
      { kind: 'loginRefused', system: system.id },
    ];
    const ofOperations = operations.flatMap((operation) =>
      faultsIn(system, operation, called.get(nameOf(system.id, operation.id)) ?? new Set()),
    );
    return [...ofSystem, ...ofOperations];
  });
}

/** What is kept of each operation that some step calls, by the output's key. */
function callsOf(bot: Bot, definitions: NodeDefinitions): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>();
  for (const node of bot.nodes) {
    const definition = definitionOf(definitions, node);
    const call = definition.calls?.(node.data);
    if (!call) continue;
    const name = nameOf(call.system, call.operation);
    const kept = called.get(name) ?? new Set();
    for (const { output } of definition.receives?.(node.data) ?? []) kept.add(output);
    called.set(name, kept);
  }
  return called;
}

function faultsIn(system: System, operation: Operation, kept: ReadonlySet<string>): Fault[] {
  const where = { system: system.id, operation: operation.id };
  const outputs = operation.outputs.filter(({ key }) => kept.has(key));
  // A key that goes both in and out is one field of the system's.
  const fields = [...new Map([...outputs, ...operation.inputs].map((value) => [value.key, value])).values()];
  const taken = [...operation.inputs, ...operation.outputs].map(({ key }) => key);
  const answers: Fault[] = operation.outputs.length > 0 ? [{ ...where, kind: 'notFound' }] : [];
  const cutOff: Fault[] = outputs.length > 0 ? [{ ...where, kind: 'partial' }] : [];
  const onScreen: Fault[] =
    system.channel === 'screen'
      ? [
          ...fields.map((value): Fault => ({ ...where, kind: 'labelChanged', ...newLabel(value) })),
          { ...where, kind: 'buttonMoved' },
        ]
      : [];
  return [
    ...answers,
    ...cutOff,
    ...fields.map(
      ({ key }): Fault => ({ ...where, kind: 'fieldRenamed', field: key, to: freeKey(key, taken) }),
    ),
    ...outputs.map(
      ({ key, type }): Fault => ({ ...where, kind: 'typeChanged', field: key, type: otherType(type) }),
    ),
    ...onScreen,
    {
      ...where,
      kind: 'fieldAdded',
      field: freeKey('nyttFalt', taken),
      label: { sv: 'Nytt fält', en: 'New field' },
    },
  ];
}

function newLabel({ key, label }: OperationValue): { readonly field: string; readonly to: LocalText } {
  const old = (language: 'sv' | 'en') => textIn(label, language) || key;
  return { field: key, to: { sv: `${old('sv')} (ny)`, en: `${old('en')} (new)` } };
}

/** A key like the old one that nothing else has. */
export function freeKey(key: string, taken: readonly string[]): string {
  for (let number = isKey(key) && !taken.includes(key) ? 1 : 2; ; number++) {
    const free = number === 1 ? key : `${key.slice(0, 50)}${number}`;
    if (!taken.includes(free)) return free;
  }
}

/** A type that a value of the first is not of. */
function otherType({ kind }: DataType): DataType {
  return kind === 'text' || kind === 'choice' || kind === 'date' ? { kind: 'integer' } : { kind: 'text' };
}

/** So many faults at most come at one time. */
const mostAtOnce = 3;

/** One to three of the faults that can hit a bot, some of them for a few calls only: the same for the same seed. */
export function randomFaults(bot: Bot, definitions: NodeDefinitions, seed: number): readonly Fault[] {
  const random = randomFrom(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const left = [...singleFaults(bot, definitions)];
  const count = 1 + below(mostAtOnce);
  const chosen: Fault[] = [];
  while (chosen.length < count && left.length > 0) {
    const [fault] = left.splice(below(left.length), 1);
    const calls = 1 + below(4);
    if (fault) chosen.push(passes(fault) && calls < 4 ? { ...fault, calls } : fault);
  }
  return chosen;
}

/** Whether it is a trouble that may be over in a while, and no change that stays. */
function passes({ kind }: Fault): boolean {
  return kind === 'down' || kind === 'slow' || kind === 'timeout' || kind === 'loginRefused';
}

function nameOf(system: string, operation: string): string {
  return JSON.stringify([system, operation]);
}
