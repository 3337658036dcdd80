import type { BaseCase, TestCase } from '#flow/case.ts';
import { type Message, message } from '#lib/message.ts';
import type { Command } from '../command.ts';
import { replaceWhere } from '../list-edit.ts';

export const addCase: Command<{ readonly testCase: TestCase }> = {
  name: 'addCase',
  label: ({ testCase }) => message('edit.addCase', { id: testCase.id }),
  refuse: (bot, { testCase }) =>
    bot.cases.list.some((other) => other.id === testCase.id)
      ? message('edit.caseIdTaken', { id: testCase.id })
      : null,
  apply: (bot, { testCase }) => ({
    ...bot,
    cases: { ...bot.cases, list: [...bot.cases.list, testCase] },
  }),
};

/** Many at once, as one edit. */
export const addCases: Command<{ readonly cases: readonly TestCase[] }> = {
  name: 'addCases',
  label: ({ cases }) => message('edit.addCases', { count: cases.length }),
  refuse: (bot, { cases }) => {
    const taken = new Set(bot.cases.list.map(({ id }) => id));
    for (const { id } of cases) {
      if (taken.has(id)) return message('edit.caseIdTaken', { id });
      taken.add(id);
    }
    return null;
  },
  apply: (bot, { cases }) => ({
    ...bot,
    cases: { ...bot.cases, list: [...bot.cases.list, ...cases] },
  }),
};

/** The whole list as it is after an edit of many: a paste, a removal, a set of tags. */
export const replaceCases: Command<{ readonly cases: readonly TestCase[]; readonly label: Message }> = {
  name: 'replaceCases',
  label: ({ label }) => label,
  refuse: (_bot, { cases }) => {
    const taken = new Set<string>();
    for (const { id } of cases) {
      if (taken.has(id)) return message('edit.caseIdTaken', { id });
      taken.add(id);
    }
    return null;
  },
  apply: (bot, { cases }) => ({ ...bot, cases: { ...bot.cases, list: cases } }),
};

export interface ChangeCaseArgs {
  /** The id that the case has now. */
  readonly id: string;
  readonly testCase: TestCase;
  /** What is edited, so that typing on in the same place is one edit. */
  readonly part?: string;
}

export const changeCase: Command<ChangeCaseArgs> = {
  name: 'changeCase',
  label: ({ testCase }) => message('edit.changeCase', { id: testCase.id }),
  mergeKey: ({ id, part }) => `${id} ${part ?? ''}`,
  refuse: (bot, { id, testCase }) =>
    id !== testCase.id && bot.cases.list.some((other) => other.id === testCase.id)
      ? message('edit.caseIdTaken', { id: testCase.id })
      : null,
  apply: (bot, { id, testCase }) => ({
    ...bot,
    cases: {
      ...bot.cases,
      list: replaceWhere(
        bot.cases.list,
        (old) => old.id === id,
        () => testCase,
      ),
    },
  }),
};

export const removeCase: Command<{ readonly id: string }> = {
  name: 'removeCase',
  label: ({ id }) => message('edit.removeCase', { id }),
  refuse: () => null,
  apply: (bot, { id }) => ({
    ...bot,
    cases: { ...bot.cases, list: bot.cases.list.filter((testCase) => testCase.id !== id) },
  }),
};

export const changeBaseCase: Command<{ readonly base: BaseCase; readonly part?: string }> = {
  name: 'changeBaseCase',
  label: () => message('edit.changeBaseCase'),
  mergeKey: ({ part }) => part ?? '',
  refuse: () => null,
  apply: (bot, { base }) => ({ ...bot, cases: { ...bot.cases, base } }),
};
