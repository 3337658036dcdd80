import { expect, test } from 'vitest';
import type { Language } from '#lib/local-text.ts';
import { notations } from './parse-value.ts';

function read(kind: keyof typeof notations, text: string, language: Language = 'sv') {
  const parsed = notations[kind].parse(text, language);
  return parsed.ok ? parsed.value : parsed.message.key;
}

test('numbers are read as a Swede writes them', () => {
  expect(read('integer', '2 100')).toBe(2100);
  expect(read('integer', '2\u00A0100')).toBe(2100);
  expect(read('decimal', '2,5')).toBe(2.5);
  expect(read('decimal', '-0.25')).toBe(-0.25);
  expect(read('money', '450,50')).toBe(450.5);
});

test('what could be two different numbers is refused', () => {
  expect(read('decimal', '2.000')).toBe('valueField.notNumber');
  expect(read('decimal', '2,5', 'en')).toBe('valueField.notNumber');
  expect(read('integer', '2,000', 'en')).toBe(2000);
});

test('a value of another kind is refused with the kind’s own words', () => {
  expect(read('integer', '2,5')).toBe('valueField.notInteger');
  expect(read('money', '0,125')).toBe('valueField.notMoney');
  expect(read('decimal', 'två')).toBe('valueField.notNumber');
  expect(read('integer', '99999999999999999')).toBe('valueField.tooLarge');
});

test('a date must exist in the calendar', () => {
  expect(read('date', '2026-08-01')).toBe('2026-08-01');
  expect(read('date', '2026-02-31')).toBe('valueField.notDate');
  expect(read('date', '1/8 2026')).toBe('valueField.notDate');
});

test('what is shown reads back as the same number, in both languages', () => {
  for (const language of ['sv', 'en'] as const) {
    for (const number of [0, -3, 2100, 1234567.25]) {
      const text = notations.decimal.format(number, language);
      expect(read('decimal', text, language)).toBe(number);
    }
  }
});
