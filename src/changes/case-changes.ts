import type { Bot } from '#flow/bot.ts';
import type { BaseCase, TestCase } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { BotPair } from '#flow/own-change.ts';
import { shownValue } from '#flow/shown-value.ts';
import type { Json } from '#lib/json.ts';
import { type MessageArg, message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change, Subject } from './change.ts';
import type { Comparison } from './comparison.ts';
import { entryName } from './field-changes.ts';
import { nodeName } from './name-of.ts';
import { telling } from './subject-change.ts';

type Situation = Omit<BaseCase, 'date'> & { readonly date?: string | undefined };
type Values = Readonly<Record<string, Json>>;
type Tell = ReturnType<typeof telling>;

function subjectOf({ id }: TestCase): Subject {
  return { type: 'case', id };
}

function caseName({ id, name }: TestCase): Change['name'] {
  return name ?? id;
}

export function wholeCase(
  testCase: TestCase,
  mark: 'added' | 'removed',
  { definitions }: Comparison,
): Change {
  const tell = telling(subjectOf(testCase), caseName(testCase))[mark];
  const { expected } = testCase;
  return expected
    ? tell('cases', `case.${mark}.expecting`, { outcome: outcomeName(expected.outcome, definitions) })
    : tell('cases', `case.${mark}`);
}

export function baseCaseChanges({ before, after }: BotPair): readonly Change[] {
  const tell = telling({ type: 'baseCase' }, message('dictionary.section.base'));
  return situationChanges(before.cases.base, after.cases.base, tell, { before, after });
}

export function caseChanges(before: TestCase, after: TestCase, bots: Comparison): readonly Change[] {
  if (before === after) return [];
  const tell = telling(subjectOf(after), caseName(after));
  const { expected: was } = before;
  const { expected: is } = after;
  const differs = (part: 'name' | 'note' | 'tags') => !isSameJson(before[part], after[part]);
  return [
    ...(was?.outcome === is?.outcome
      ? []
      : [
          tell.changed('cases', 'case.outcome', {
            from: outcomeName(was?.outcome, bots.definitions),
            to: outcomeName(is?.outcome, bots.definitions),
          }),
        ]),
    ...(was?.reason === is?.reason
      ? []
      : [
          tell.changed('cases', 'case.reason', {
            from: was?.reason ?? message('changes.none'),
            to: is?.reason ?? message('changes.none'),
          }),
        ]),
    ...valueChanges(was?.variables, is?.variables, 'case.leaves', tell, bots),
    ...situationChanges(before, after, tell, bots),
    ...(differs('name')
      ? [tell.changed('cases', 'renamed', { from: caseName(before), to: caseName(after) })]
      : []),
    ...(differs('note') ? [tell.changed('cases', 'case.note')] : []),
    ...(differs('tags') ? [tell.changed('cases', 'case.tags', { tags: orNothing(after.tags) })] : []),
  ];
}

function orNothing(list: readonly string[] | undefined): MessageArg {
  return list && list.length > 0 ? list : message('changes.none');
}

function situationChanges(before: Situation, after: Situation, tell: Tell, bots: BotPair): readonly Change[] {
  const date = ({ date }: Situation): MessageArg => date ?? message('changes.none');
  return [
    ...(before.date === after.date
      ? []
      : [tell.changed('cases', 'case.date', { from: date(before), to: date(after) })]),
    ...valueChanges(before.input, after.input, 'case.value', tell, bots),
    ...parameterValues(before.parameters, after.parameters, tell, bots),
    ...answers(before.systems, after.systems, tell, bots),
    ...(isSameJson(before.faults ?? [], after.faults ?? [])
      ? []
      : [
          tell.changed('cases', 'case.faults', {
            from: before.faults?.length ?? 0,
            to: after.faults?.length ?? 0,
          }),
        ]),
    ...personAnswers(before.answers, after.answers, tell, bots),
  ];
}

function valueChanges(
  before: Values | undefined,
  after: Values | undefined,
  key: string,
  tell: Tell,
  bots: BotPair,
): readonly Change[] {
  return differing(before, after).map((name) =>
    tell.changed('cases', key, {
      name: fieldName(name, bots),
      from: shownField(before?.[name], name, bots.before),
      to: shownField(after?.[name], name, bots.after),
    }),
  );
}

function fieldName(key: string, { before, after }: BotPair): MessageArg {
  const field = [after, before].flatMap(({ fields }) => fields).find((candidate) => candidate.key === key);
  return field ? entryName(field) : key;
}

function shownField(value: Json | undefined, key: string, { fields }: Bot): MessageArg {
  if (value === undefined) return message('changes.none');
  const field = fields.find((candidate) => candidate.key === key);
  return field ? shownValue(value, field.type, field.unit) : { shown: value };
}

function parameterValues(
  before: Values | undefined,
  after: Values | undefined,
  tell: Tell,
  bots: BotPair,
): readonly Change[] {
  return differing(before, after).map((key) => {
    const parameter = [bots.after, bots.before]
      .flatMap(({ parameters }) => parameters)
      .find((candidate) => candidate.key === key);
    const shown = (value: Json | undefined): MessageArg => {
      if (value === undefined) return message('changes.none');
      return parameter ? shownValue(value, parameter.type, parameter.unit) : { shown: value };
    };
    const name = parameter ? entryName(parameter) : key;
    return tell.changed('cases', 'case.value', { name, from: shown(before?.[key]), to: shown(after?.[key]) });
  });
}

function answers(
  before: Situation['systems'],
  after: Situation['systems'],
  tell: Tell,
  { before: old, after: now }: BotPair,
): readonly Change[] {
  return differing(before, after).flatMap((id) => {
    const system = [now, old].flatMap(({ systems }) => systems).find((candidate) => candidate.id === id);
    return differing(before?.[id], after?.[id]).map((call) => {
      const operation = system?.operations.find((candidate) => candidate.id === call);
      return tell.changed('cases', 'case.answer', {
        system: system?.name ?? id,
        operation: operation?.name ?? call,
      });
    });
  });
}

function personAnswers(
  before: Situation['answers'],
  after: Situation['answers'],
  tell: Tell,
  bots: BotPair,
): readonly Change[] {
  return differing(before, after).map((id) => {
    const node = graphOf(bots.after).node(id) ?? graphOf(bots.before).node(id);
    return tell.changed('cases', 'case.person', { node: node ? nodeName(node) : id });
  });
}

/** The keys whose values differ, in the order they stand now, then before. */
function differing(
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
  const { added, removed, kept } = paired(
    Object.entries(before ?? {}),
    Object.entries(after ?? {}),
    ([key]) => key,
  );
  return [
    ...kept.filter(({ before, after }) => !isSameJson(before[1], after[1])).map(({ after: [key] }) => key),
    ...added.map(([key]) => key),
    ...removed.map(([key]) => key),
  ];
}

function outcomeName(code: string | undefined, definitions: NodeDefinitions): MessageArg {
  if (code === undefined) return message('changes.none');
  for (const definition of definitions.values()) {
    const name = definition.outcomeName?.(code);
    if (name !== undefined) return name;
  }
  return code;
}
