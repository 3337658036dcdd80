import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import { readRule, textOfRule } from './rule-text.ts';

const bot = smallBot();
const rule: Json = { '>=': [{ var: 'avstand' }, 2000] };

function read(text: string) {
  const reading = readRule(text, bot);
  return {
    type: reading.type,
    found: reading.findings.map(({ message, from, to }) => [message.key, text.slice(from, to)]),
  };
}

test('a rule is written and read back as it was', () => {
  expect(readRule(textOfRule(rule), bot)).toEqual({ type: 'rule', rule, findings: [] });
});

test('what the checks find does not stop a rule that a run could use', () => {
  expect(read(textOfRule({ '>=': [{ var: 'avsand' }, 2000] }))).toEqual({
    type: 'rule',
    found: [['expression.problem.unknownVariable', '"avsand"']],
  });
});

test('what is not JSON, what no run could use and what would reach a prototype are refused with their place', () => {
  expect(read('{ ">=": [1, }')).toEqual({
    type: 'refused',
    found: [['code.refuse.notJson', '{ ">=": [1, }']],
  });
  expect(read('')).toMatchObject({ type: 'refused', found: [['code.refuse.empty', '']] });
  expect(read('{ "minst": [1, 2] }')).toMatchObject({ type: 'refused' });
  expect(read('{ "__proto__": [1, 2] }')).toMatchObject({
    type: 'refused',
    found: [['code.refuse.forbiddenKey', expect.any(String)]],
  });
});

test('a rule nested a thousand deep is refused and no more', () => {
  expect(read(`${'{"!":'.repeat(1000)}true${'}'.repeat(1000)}`)).toMatchObject({ type: 'refused' });
});
