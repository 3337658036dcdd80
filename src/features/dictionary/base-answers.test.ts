import { expect, test } from 'vitest';
import type { BaseCase } from '#flow/case.ts';
import { withBaseAnswer, withoutBaseAnswer } from './base-answers.ts';

test('an answer in the base case is given and taken away for one operation alone', () => {
  const base: BaseCase = { date: '2026-09-01', systems: { navet: { annan: { a: 1 } } } };
  const given = withBaseAnswer(base, 'navet', 'person', 'skyddad', false);
  expect(given.systems).toEqual({ navet: { annan: { a: 1 }, person: { skyddad: false } } });
  expect(withoutBaseAnswer(given, 'navet', 'person')).toEqual(base);
});
