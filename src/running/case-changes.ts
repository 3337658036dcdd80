import type { Bot } from '#flow/bot.ts';
import type { SystemAnswer, TestCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { periodOn } from '#flow/parameter.ts';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import { definitions } from '#nodes/definitions.ts';

/** The part of a case, or of the base case, that says what the world is like. */
export type Situation = Pick<TestCase, 'input' | 'parameters' | 'systems' | 'faults'>;

/** A value that a case can set. */
export interface Place {
  readonly id: string;
  readonly label: LocalText;
  readonly type: DataType;
  readonly unit: string | undefined;
  readonly group: 'input' | 'parameter' | 'system';
  /** The system that answers it. */
  readonly system?: LocalText;
  /** Path inside the situation. */
  readonly path: readonly string[];
}

/** Everything that a case of the bot can set: what comes in, what systems answer, and the rules' values. */
export function placesOf(bot: Bot): readonly Place[] {
  const incoming = new Set(
    bot.nodes.flatMap((node) => {
      const definition = definitionOf(definitions, node);
      return definition.role === 'start' ? definition.writes(node.data, bot) : [];
    }),
  );
  const cases: readonly Situation[] = [bot.cases.base, ...bot.cases.list];
  for (const { input } of cases) for (const key of Object.keys(input ?? {})) incoming.add(key);
  const inputs = bot.fields
    .filter(({ key }) => incoming.has(key))
    .map((field) => placeAt('input', ['input', field.key], field));
  const answers = bot.systems.flatMap((system) =>
    system.operations.flatMap((operation) =>
      operation.outputs.map((output) => ({
        ...placeAt('system', ['systems', system.id, operation.id, output.key], output),
        system: system.name,
      })),
    ),
  );
  const parameters = bot.parameters.map((parameter) =>
    placeAt('parameter', ['parameters', parameter.key], parameter),
  );
  return [...inputs, ...answers, ...parameters];
}

function placeAt(
  group: Place['group'],
  path: readonly string[],
  {
    label,
    type,
    unit,
  }: { readonly label: LocalText; readonly type: DataType; readonly unit?: string | undefined },
): Place {
  return { id: path.join('\n'), label, type, unit, group, path };
}

/** What a situation sets a place to; undefined where it says nothing of it. */
export function valueAt(situation: Situation, place: Place): Json | undefined {
  const { input, parameters, systems } = situation;
  const [, first = '', second = '', third = ''] = place.path;
  if (place.group === 'input') return own(input, first);
  if (place.group === 'parameter') return own(parameters, first);
  const answer = own(own(systems, first), second);
  return answer === undefined || isCallByCall(answer) ? undefined : own(answer, third);
}

/** The situation with a place set to a value, or without it where the value is undefined. */
export function withValueAt<S extends Situation>(situation: S, place: Place, value: Json | undefined): S {
  return setIn(situation, place.path, value);
}

/** What a place is when the case says nothing of it. */
export function standingValue(bot: Bot, place: Place, date: string): Json {
  const base = valueAt(bot.cases.base, place);
  if (base !== undefined || place.group !== 'parameter') return base ?? null;
  const parameter = bot.parameters.find(({ key }) => key === place.path[1]);
  return (parameter && periodOn(parameter, date)?.value) ?? null;
}

/** Whether a system is set to answer differently call by call, which this form leaves as it is. */
export function hasCallByCall(situation: Situation): boolean {
  return Object.values(situation.systems ?? {}).some((operations) =>
    Object.values(operations).some(isCallByCall),
  );
}

/** Whether one operation is set to answer differently call by call. */
export function answersCallByCall({ systems }: Situation, system: string, operation: string): boolean {
  const answer = own(own(systems, system), operation);
  return answer !== undefined && isCallByCall(answer);
}

function isCallByCall(answer: SystemAnswer): answer is readonly Readonly<Record<string, Json>>[] {
  return Array.isArray(answer);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy with a value set or taken out deep inside; records that become empty are taken out too. */
function setIn<T extends object>(
  target: T,
  [key = '', ...rest]: readonly string[],
  value: Json | undefined,
): T {
  const { [key]: before, ...others } = target as Record<string, unknown>;
  const after =
    rest.length === 0
      ? value
      : setIn(typeof before === 'object' && before !== null ? before : {}, rest, value);
  const isEmpty = after === undefined || (rest.length > 0 && Object.keys(Object(after)).length === 0);
  // Only what is optional in a situation is ever taken out.
  return (isEmpty ? others : { ...target, [key]: after }) as T;
}
