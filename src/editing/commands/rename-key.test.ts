import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { judge } from '#running/result.ts';
import { sampleBot } from '../../../tests/bench/sample-bot.ts';
import { execute, startHistory, undo } from '../history.ts';
import { changeField } from './fields.ts';
import { changeParameter } from './parameters.ts';

const context = { definitions };
const bot = sampleBot();
const passed = (of: Bot) => {
  const host = createHost(of);
  return of.cases.list.filter((testCase) => judge(testCase, host.run(testCase)).verdict === 'passed').length;
};

test.each(bot.fields.map((field) => field.key))('renaming the field %s rewrites every reference', (key) => {
  const field = bot.fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(key);
  const done = execute(
    startHistory(bot),
    changeField,
    { key, field: { ...field, key: 'nyNyckel' } },
    context,
    0,
  );
  if (!done.ok) throw new Error(done.message.key);
  const renamed = done.history.bot;
  expect(checkBot(renamed, definitions)).toEqual(checkBot(bot, definitions));
  // A system's own outputs keep their names, so cases that speak of them still hold.
  expect(passed(renamed)).toBe(20);
  expect(undo(done.history).bot).toBe(bot);
});

test.each(bot.parameters.map((parameter) => parameter.key))(
  'renaming the parameter %s rewrites every rule',
  (key) => {
    const parameter = bot.parameters.find((candidate) => candidate.key === key);
    if (!parameter) throw new Error(key);
    const args = { key, parameter: { ...parameter, key: 'nyNyckel' } };
    const done = execute(startHistory(bot), changeParameter, args, context, 0);
    if (!done.ok) throw new Error(done.message.key);
    const renamed = done.history.bot;
    expect(JSON.stringify(renamed.nodes)).not.toContain(`"param.${key}"`);
    expect(passed(renamed)).toBe(20);
  },
);

test('what a case expects a renamed field to hold is expected of it by its new key', () => {
  const [testCase] = bot.cases.list;
  const [field] = bot.fields;
  if (!testCase || !field) throw new Error('no cases');
  const expected = { outcome: 'MANUELL', variables: { [field.key]: 'väntat' } };
  const expecting = { ...bot, cases: { ...bot.cases, list: [{ ...testCase, expected }] } };
  const renamed = changeField.apply(
    expecting,
    { key: field.key, field: { ...field, key: 'nyNyckel' } },
    context,
  );
  expect(renamed.cases.list[0]?.expected?.variables).toEqual({ nyNyckel: 'väntat' });
});

test('a key that is taken, or that no rule could read, is refused', () => {
  const [field] = bot.fields;
  if (!field) throw new Error('no fields');
  for (const key of ['skola', 'param', '__proto__', 'två ord', '']) {
    const done = execute(
      startHistory(bot),
      changeField,
      { key: field.key, field: { ...field, key } },
      context,
      0,
    );
    expect(done.ok).toBe(false);
  }
});
