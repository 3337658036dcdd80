import type { Explanation } from '#expression/explanation.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { outputOf } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { answersCallByCall, type Place, placesOf } from './case-changes.ts';
import type { Host } from './host.ts';
import { type Trace, type TraceStep, valueIn } from './trace.ts';

/** A value that came into a run from outside: with the case, or as a system's answer. */
export interface Changeable {
  readonly place: Place;
  /** The key of the field that it is put in. */
  readonly field: string;
  /** What it was in the run. */
  readonly value: Json;
}

/** Whether a part of an explanation was read from a field, and not from inside a list's element. */
export function isRead({ op, path, skipped }: Explanation, field: string): boolean {
  return op === 'var' && !skipped && path?.split('.', 1)[0] === field;
}

/** Every part of every reason of a run's steps, in the order they were worked out. */
export function* partsOf(steps: readonly TraceStep[]): Generator<Explanation> {
  for (const { reasons } of steps) for (const { explanation } of reasons) yield* within(explanation);
}

function* within(part: Explanation): Generator<Explanation> {
  if (part.skipped) return;
  for (const operand of part.operands) yield* within(operand);
  yield part;
}

/**
 * What came from outside and was read by the rules of a run's steps: the case's own values first, and of
 * those and of the systems' answers what was read last first. Parameters are law and policy and no part of
 * a case; what is sensitive (GDPR article 9, a protected identity) is left alone; and so is an answer that
 * differs call by call, since it is not one value.
 */
export function changeablesIn(
  host: Host,
  testCase: TestCase,
  trace: Trace,
  steps: readonly TraceStep[],
): readonly Changeable[] {
  const { bot } = host.program;
  const readAt = new Map<string, number>();
  let count = 0;
  for (const { op, path } of partsOf(steps))
    if (op === 'var' && path) readAt.set(path.split('.', 1)[0] ?? '', ++count);
  const places = placesOf(bot);
  const inputs = places.flatMap((place): Changeable[] => {
    const [, field = ''] = place.path;
    return place.group === 'input'
      ? [{ place, field, value: valueIn(host.program, trace.begin, field) }]
      : [];
  });
  const answers = answersIn(bot, testCase, steps, places);
  const sensitive = new Set(
    bot.fields.flatMap(({ key, personal }) => (personal === 'sensitive' ? [key] : [])),
  );
  const age = ({ field }: Changeable) => readAt.get(field) ?? 0;
  return [inputs, answers].flatMap((group) =>
    group
      .filter((changeable) => age(changeable) > 0 && !sensitive.has(changeable.field))
      .sort((one, other) => age(other) - age(one)),
  );
}

function answersIn(
  bot: Bot,
  testCase: TestCase,
  steps: readonly TraceStep[],
  places: readonly Place[],
): readonly Changeable[] {
  const found = new Map<string, Changeable>();
  for (const { node: id, exchanges } of steps) {
    const node = graphOf(bot).node(id);
    const received = node && definitionOf(definitions, node).receives?.(node.data);
    for (const { effect, reply } of exchanges) {
      if (effect.type !== 'callSystem' || reply.type !== 'answered') continue;
      const { system, operation } = effect;
      if ([bot.cases.base, testCase].some((situation) => answersCallByCall(situation, system, operation)))
        continue;
      for (const { output, field } of received ?? []) {
        const wanted = ['systems', system, operation, output].join('\n');
        const place = places.find((candidate) => candidate.id === wanted);
        if (place) found.set(wanted, { place, field, value: outputOf(reply, output) });
      }
    }
  }
  return [...found.values()];
}
