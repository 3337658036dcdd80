import type { Json } from '#lib/json.ts';
import type { Bot } from './bot.ts';
import type { SystemAnswer } from './case.ts';

type Values = Readonly<Record<string, Json>>;
type Situation = Bot['cases']['base'] | Bot['cases']['list'][number];

/** The cases with a field's key renamed, in what comes in, in what people fill in and in what is expected. */
export function renameFieldInCases(cases: Bot['cases'], from: string, to: string): Bot['cases'] {
  const renamed = mapSituations(cases, (situation) => ({
    ...situation,
    ...(situation.input && { input: withKey(situation.input, from, to) }),
    ...(situation.answers && {
      answers: Object.fromEntries(
        Object.entries(situation.answers).map(([node, answer]) => [
          node,
          { ...answer, ...(answer.values && { values: withKey(answer.values, from, to) }) },
        ]),
      ),
    }),
  }));
  const list = renamed.list.map((testCase) => {
    const { expected } = testCase;
    if (!expected?.variables) return testCase;
    return { ...testCase, expected: { ...expected, variables: withKey(expected.variables, from, to) } };
  });
  return { ...renamed, list };
}

/** The cases with a parameter's key renamed. */
export function renameParameterInCases(cases: Bot['cases'], from: string, to: string): Bot['cases'] {
  return mapSituations(cases, (situation) => ({
    ...situation,
    ...(situation.parameters && { parameters: withKey(situation.parameters, from, to) }),
  }));
}

/** The cases with what a system answers changed, operation by operation; a list of answers, call by call. */
export function changeAnswersInCases(
  cases: Bot['cases'],
  system: string,
  change: (operation: string, values: Values) => Values,
): Bot['cases'] {
  return mapSituations(cases, (situation) => {
    const answers = situation.systems?.[system];
    if (!answers) return situation;
    const changed = Object.entries(answers).map(([operation, answer]): [string, SystemAnswer] => [
      operation,
      isCallByCall(answer) ? answer.map((values) => change(operation, values)) : change(operation, answer),
    ]);
    return { ...situation, systems: { ...situation.systems, [system]: Object.fromEntries(changed) } };
  });
}

function isCallByCall(answer: SystemAnswer): answer is readonly Values[] {
  return Array.isArray(answer);
}

function mapSituations(cases: Bot['cases'], change: <S extends Situation>(situation: S) => S): Bot['cases'] {
  return { base: change(cases.base), list: cases.list.map(change) };
}

/** Values with one key renamed, in its place. */
export function withKey(values: Values, from: string, to: string): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key === from ? to : key, value]));
}
