import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { emptyBot } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import { ask, opposite, questionOf, questionsFor, rowAbout, withLeft, withRight } from './comparisons.ts';
import { type Condition, type Row, readCondition, writeCondition } from './condition.ts';
import { dictionaryOf } from './dictionary.ts';

const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-11-24'),
  fields: [
    { key: 'avstand', label: 'Avstånd', type: { kind: 'integer' }, unit: 'm' },
    { key: 'avstand2', label: 'Avstånd 2', type: { kind: 'integer' }, unit: 'm' },
    { key: 'skyddad', label: 'Skyddad', type: { kind: 'yesNo' } },
    { key: 'skola', label: 'Skola', type: { kind: 'text' } },
    { key: 'skal', label: 'Skäl', type: { kind: 'list', items: { kind: 'text' } } },
    {
      key: 'fritids',
      label: 'Fritids',
      type: { kind: 'choice', choices: [{ value: 'heltid', label: 'Heltid' }] },
    },
  ],
};
const dictionary = dictionaryOf(bot);
const field = (path: string) => ({ kind: 'read', path }) as const;

function row(rule: Json): Row {
  const condition = readCondition(rule);
  if (!condition || condition.kind === 'group' || condition.kind === 'code' || condition.kind === 'empty')
    throw new Error('no row');
  return condition;
}

test.each<[string, Json]>([
  ['skyddad', { '==': [{ var: 'skyddad' }, true] }],
  ['fritids', { '==': [{ var: 'fritids' }, 'heltid'] }],
  ['avstand', { '>=': [{ var: 'avstand' }, null] }],
  ['skal', { in: ['', { var: 'skal' }] }],
])('a new condition about %s begins with the question most often asked of its kind', (path, rule) => {
  expect(writeCondition(rowAbout(field(path), dictionary))).toEqual(rule);
});

test('another field of the same kind keeps the question and its value', () => {
  const changed = withLeft(row({ '>=': [{ var: 'avstand' }, 2000] }), field('avstand2'), dictionary);
  expect(writeCondition(changed)).toEqual({ '>=': [{ var: 'avstand2' }, 2000] });
});

test('a field of another kind gets a question that fits it', () => {
  const changed = withLeft(row({ '>=': [{ var: 'avstand' }, 2000] }), field('skyddad'), dictionary);
  expect(writeCondition(changed)).toEqual({ '==': [{ var: 'skyddad' }, true] });
});

test('another question keeps the value and how equality was written', () => {
  const strict = row({ '===': [{ var: 'fritids' }, 'heltid'] });
  expect(writeCondition(ask('isNot', strict, dictionary))).toEqual({ '!==': [{ var: 'fritids' }, 'heltid'] });
  expect(writeCondition(ask('among', strict, dictionary))).toEqual({ in: [{ var: 'fritids' }, ['heltid']] });
});

test('a limit is where the values between begin, and the way back keeps it', () => {
  const between = ask('within', row({ '>=': [{ var: 'avstand' }, 2000] }), dictionary);
  expect(writeCondition(between)).toEqual({ '<=': [2000, { var: 'avstand' }, null] });
  expect(writeCondition(ask('between', between, dictionary))).toEqual({
    '<': [2000, { var: 'avstand' }, null],
  });
  expect(writeCondition(ask('atMost', between, dictionary))).toEqual({ '<=': [{ var: 'avstand' }, 2000] });
});

test('a text may be asked how it begins, in as many letters as are written', () => {
  const begins = ask('begins', row({ '==': [{ var: 'skola' }, 'Norr'] }), dictionary);
  expect(writeCondition(begins)).toEqual({ '==': [{ substr: [{ var: 'skola' }, 0, 4] }, 'Norr'] });
  expect(writeCondition(withRight(begins, { kind: 'constant', value: 'Nord' }))).toEqual({
    '==': [{ substr: [{ var: 'skola' }, 0, 4] }, 'Nord'],
  });
  expect(questionsFor(row({ '==': [{ var: 'fritids' }, 'heltid'] }), dictionary)).not.toContain('begins');
});

test.each<[Json, Json]>([
  [{ '<=': [1, { var: 'avstand' }, 5] }, { '!': { '<=': [1, { var: 'avstand' }, 5] } }],
  [{ '!': [{ '<': [1, { var: 'avstand' }, 5] }] }, { '<': [1, { var: 'avstand' }, 5] }],
  [
    { '==': [{ substr: [{ var: 'skola' }, 0, 1] }, 'N'] },
    { '!=': [{ substr: [{ var: 'skola' }, 0, 1] }, 'N'] },
  ],
  [{ '>=': [{ var: 'avstand' }, 2000] }, { '<': [{ var: 'avstand' }, 2000] }],
  [{ '==': [{ var: 'skyddad' }, true] }, { '==': [{ var: 'skyddad' }, false] }],
  [{ '==': [{ var: 'avstand' }, null] }, { '!=': [{ var: 'avstand' }, null] }],
  [{ '!': { '>=': [{ var: 'avstand' }, 2000] } }, { '>=': [{ var: 'avstand' }, 2000] }],
  [{ or: [{ var: 'skyddad' }] }, { '!': { or: [{ var: 'skyddad' }] } }],
])('the opposite of %j is %j', (rule, turned) => {
  // The rules above can all be read.
  const condition = readCondition(rule) as Condition;
  expect(writeCondition(opposite(condition, dictionary))).toEqual(turned);
});

test('a question that the kind of value has no use for is still shown where a rule asks it', () => {
  const odd = row({ in: [{ var: 'skyddad' }, [true, false]] });
  expect(questionOf(odd)).toBe('among');
  expect(questionsFor(odd, dictionary)).toContain('among');
});
