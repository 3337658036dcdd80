import type { Bot, FlowNode } from '#flow/bot.ts';
import type { SystemAnswer, TestCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Fault } from '#flow/fault.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { isRecord, type Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { singleFaults } from '#systems/single-faults.ts';
import { type Place, placesOf, standingValue, valueAt, withValueAt } from '../case-changes.ts';
import { coverageGoals } from '../coverage.ts';
import type { Host } from '../host.ts';
import { type Margins, marginsIn, tippingPoints } from '../margins.ts';
import { type Scale, scaleAround } from '../scale.ts';
import { traceCase } from '../trace.ts';

/** One thing that is other in a case than in the one it was made of. */
export type Variation =
  | { readonly type: 'value'; readonly place: Place; readonly value: Json }
  | { readonly type: 'answer'; readonly step: LocalText; readonly answer: LocalText | Message }
  | { readonly type: 'fault'; readonly fault: Fault };

export interface Varied {
  readonly variation: Variation;
  readonly testCase: TestCase;
}

/** So many values of one place are worth a run of their own. */
const mostValues = 24;

/**
 * Each case that is as another but for one thing: first what comes in and what systems and people answer, then
 * that a system fails, and last the values of law and policy, which a case seldom changes.
 */
export function* variationsOf(host: Host, testCase: TestCase): Generator<Varied> {
  const { bot } = host.program;
  const places = placesOf(bot);
  const trace = traceCase(host, testCase);
  const seed: Seed = { host, testCase, margins: marginsIn(trace), spoken: spokenOf(bot) };
  const ofPlaces = function* (isParameter: boolean): Generator<Varied> {
    for (const place of places) {
      if ((place.group === 'parameter') !== isParameter) continue;
      for (const value of valuesFor(seed, place))
        yield {
          variation: { type: 'value', place, value },
          testCase: withPlace(bot, testCase, place, value),
        };
    }
  };
  yield* ofPlaces(false);
  const asked = trace.steps.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ effect }) => (effect.type === 'askPerson' ? [effect.node] : [])),
  );
  for (const id of new Set(asked)) yield* answersAt(bot, graphOf(bot).node(id), testCase);
  for (const fault of singleFaults(bot, definitions))
    yield { variation: { type: 'fault', fault }, testCase: { ...testCase, faults: [fault] } };
  yield* ofPlaces(true);
}

function* answersAt(bot: Bot, node: FlowNode | undefined, testCase: TestCase): Generator<Varied> {
  if (!node) return;
  const before = testCase.answers?.[node.id] ?? bot.cases.base.answers?.[node.id];
  for (const { id, name } of definitionOf(definitions, node).ports(node.data, bot)) {
    if (before?.port === id) continue;
    const answers = { ...testCase.answers, [node.id]: { ...before, port: id } };
    yield {
      variation: { type: 'answer', step: node.name, answer: name },
      testCase: { ...testCase, answers },
    };
  }
}

/** The case with a value in a place. A system that answers call by call gets it in each of its answers. */
export function withPlace(bot: Bot, testCase: TestCase, place: Place, value: Json): TestCase {
  const [, system = '', operation = '', output = ''] = place.path;
  if (place.group !== 'system') return withValueAt(testCase, place, value);
  const own = testCase.systems?.[system]?.[operation];
  const before = own ?? bot.cases.base.systems?.[system]?.[operation];
  if (!before || !isCallByCall(before)) return withValueAt(testCase, place, value);
  const answers = before.map((answer) => ({ ...answer, [output]: value }));
  const ofSystem = { ...testCase.systems?.[system], [operation]: answers };
  return { ...testCase, systems: { ...testCase.systems, [system]: ofSystem } };
}

function isCallByCall(answer: SystemAnswer): answer is readonly Readonly<Record<string, Json>>[] {
  return Array.isArray(answer);
}

/** What stands beside a variable in the conditions of a bot, by the path of the variable. */
type Spoken = ReadonlyMap<string, readonly Json[]>;

function spokenOf(bot: Bot): Spoken {
  const spoken = new Map<string, Json[]>();
  for (const goal of coverageGoals(bot)) {
    if (goal.kind !== 'condition' || !goal.seen) continue;
    const { paths, literals } = wordsIn(goal.rule);
    for (const path of paths) spoken.set(path, [...(spoken.get(path) ?? []), ...literals]);
  }
  return spoken;
}

/** The variables and the written-out values of one condition. */
function wordsIn(rule: Json): { readonly paths: readonly string[]; readonly literals: readonly Json[] } {
  if (!isRecord(rule)) return { paths: [], literals: Array.isArray(rule) ? rule.flat() : [rule] };
  const paths: string[] = [];
  const literals: Json[] = [];
  for (const [name, given] of Object.entries(rule)) {
    // A record inside a JSON value holds JSON values.
    const operands = (Array.isArray(given) ? given : [given]) as readonly Json[];
    if (name === 'var' && typeof operands[0] === 'string') {
      paths.push(operands[0]);
      continue;
    }
    for (const operand of operands) {
      const inner = wordsIn(operand);
      paths.push(...inner.paths);
      literals.push(...inner.literals);
    }
  }
  return { paths, literals };
}

/** The paths that a rule may read a place's value by. */
function pathsOf(bot: Bot, { group, path }: Place): readonly string[] {
  const [, first = '', operation = '', output = ''] = path;
  if (group === 'input') return [first];
  if (group === 'parameter') return [`param.${first}`];
  return bot.nodes.flatMap((node) => {
    const definition = definitionOf(definitions, node);
    const call = definition.calls?.(node.data);
    if (call?.system !== first || call.operation !== operation) return [];
    return (definition.receives?.(node.data) ?? []).flatMap((one) =>
      one.output === output ? [one.field] : [],
    );
  });
}

/** The case that others are made of. */
interface Seed {
  readonly host: Host;
  readonly testCase: TestCase;
  readonly margins: Margins;
  readonly spoken: Spoken;
}

function valuesFor(seed: Seed, place: Place): readonly Json[] {
  const { testCase, spoken } = seed;
  const { bot } = seed.host.program;
  const stated = valueAt(testCase, place) ?? valueAt(bot.cases.base, place);
  const now = stated ?? standingValue(bot, place, testCase.date ?? bot.cases.base.date);
  const words = pathsOf(bot, place).flatMap((path) => spoken.get(path) ?? []);
  const written = new Map<string, Json>();
  for (const value of [...candidates(seed, place, now, words), null])
    written.set(JSON.stringify(value), value);
  // Where nothing is stated a system answers from its register, so that nothing at all is another answer.
  if (stated !== undefined || now !== null) written.delete(JSON.stringify(now));
  return [...written.values()].slice(0, mostValues);
}

function candidates(seed: Seed, place: Place, now: Json, words: readonly Json[]): readonly Json[] {
  const { type } = place;
  switch (type.kind) {
    case 'yesNo':
      return [true, false];
    case 'choice':
      return type.choices.map(({ value }) => value);
    case 'text':
      return [...words.filter((word) => typeof word === 'string'), ''];
    case 'integer':
    case 'decimal':
    case 'money':
    case 'date':
      return [...atTheTurns(seed, place, now), ...words.flatMap((word) => around(type, word))];
    case 'list':
      return [...choicesOf(type.items).map((choice) => [choice]), []];
    case 'record':
      return type.members.flatMap(({ key, type: { kind } }) =>
        kind === 'yesNo'
          ? [true, false].map((value) => ({ ...(isRecord(now) ? now : {}), [key]: value }))
          : [],
      ) as readonly Json[];
    case 'table':
      return [];
  }
}

function choicesOf(type: DataType): readonly Json[] {
  return type.kind === 'choice' ? type.choices.map(({ value }) => value) : [];
}

/** A limit, and one step on either side of it. */
function around(type: DataType, limit: Json): readonly Json[] {
  const scale = scaleAround(type, limit);
  const position = scale?.positionOf(limit);
  return scale && position !== undefined ? near(scale, position) : [];
}

function near(scale: Scale, position: number): readonly Json[] {
  const whole = Math.round(position);
  const steps = [0, -1, 1, -scale.perUnit, scale.perUnit];
  return [...new Set(steps)].flatMap((step) => scale.valueAt(whole + step) ?? []);
}

/** Values where a comparison of the run would turn, found by how far its sides move when the value does. */
function atTheTurns({ host, testCase, margins }: Seed, place: Place, now: Json): readonly Json[] {
  const scale = scaleAround(place.type, now);
  const position = scale?.positionOf(now);
  if (!scale || position === undefined) return [];
  const beside = [1, -1].find((step) => scale.valueAt(position + step) !== undefined) ?? 0;
  const other = scale.valueAt(position + beside);
  if (other === undefined) return [];
  const moved = marginsIn(traceCase(host, withPlace(host.program.bot, testCase, place, other)));
  return tippingPoints(margins, moved, position, beside).flatMap((point) => near(scale, point));
}
