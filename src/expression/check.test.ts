import { expect, test } from 'vitest';
import { checkRule } from './check.ts';
import { expressionMessages } from './messages.ts';

const known = (path: string) =>
  ['avstandM', 'skal', 'elev.namn'].includes(path) ? { label: path } : undefined;
const found = (rule: unknown) => checkRule(rule, known).map(({ at, message }) => [message.key, at.join('.')]);

test('a variable that does not exist is a problem with its place', () => {
  expect(checkRule({ and: [{ '<': [{ var: 'avstand' }, 1] }, { var: 'elev.namn' }] }, known)).toEqual([
    {
      at: ['and', 0, '<', 0, 'var'],
      message: { key: 'expression.problem.unknownVariable', args: { path: 'avstand' } },
    },
  ]);
  expect(found({ missing: ['skal', 'okand'] })).toEqual([
    ['expression.problem.unknownVariable', 'missing.1'],
  ]);
});

test('the body of a list operator reads elements, which are not checked', () => {
  expect(found({ some: [{ var: 'skal' }, { '==': [{ var: 'namn' }, 'trafik'] }] })).toEqual([]);
  expect(found({ reduce: [{ var: 'skal' }, { var: 'current' }, { var: 'okand' }] })).toHaveLength(1);
});

test('what keeps a rule from compiling is a problem, and each has a text', () => {
  expect(found({ okand: 1 })).toEqual([['expression.problem.unknownOperator', '']]);
  for (const rule of [{ okand: 1 }, { '!': [1, 2] }, { '==': [1] }, { a: 1, b: 2 }, undefined]) {
    for (const [key = ''] of found(rule)) expect(expressionMessages.sv).toHaveProperty([key]);
  }
});
