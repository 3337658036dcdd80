import { expect, test } from 'vitest';
import { dateIn, dayIn, momentIn, timeIn } from './time.ts';

const saved = new Date(2026, 10, 21, 9, 5);

test('the clock has a full stop in Swedish and a colon in English', () => {
  expect(timeIn(saved, 'sv')).toBe('09.05');
  expect(timeIn(saved, 'en')).toBe('09:05');
});

test('a day is a number and three letters, a date is written out', () => {
  expect(dayIn(saved, 'sv')).toBe('21 nov');
  expect(dayIn(saved, 'en')).toBe('21 Nov');
  expect(dateIn(saved, 'sv')).toBe('21 november 2026');
  expect(dateIn(saved, 'en')).toBe('21 November 2026');
});

test('a moment is as short as it stays clear: the clock today, the day this year, the year before that', () => {
  expect(momentIn(saved, 'sv', new Date(2026, 10, 21, 23, 0))).toBe('09.05');
  expect(momentIn(saved, 'sv', new Date(2026, 10, 22, 1, 0))).toBe('21 nov');
  expect(momentIn(saved, 'sv', new Date(2027, 0, 1))).toBe('21 nov 2026');
});
