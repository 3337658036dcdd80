import { expect, test } from 'vitest';
import { textIn, withTextIn } from './local-text.ts';

test('one text for both languages reads the same in both', () => {
  expect([textIn('Beslut', 'sv'), textIn('Beslut', 'en')]).toEqual(['Beslut', 'Beslut']);
});

test('each language reads its own text', () => {
  const text = { sv: 'Beslut', en: 'Decision' };
  expect([textIn(text, 'sv'), textIn(text, 'en')]).toEqual(['Beslut', 'Decision']);
});

test('a language without a text reads the other one', () => {
  expect(textIn({ sv: '', en: 'Decision' }, 'sv')).toBe('Decision');
  expect(textIn({ sv: 'Beslut', en: '' }, 'en')).toBe('Beslut');
});

test('editing one language leaves the other as it was', () => {
  const text = { sv: 'Beslut', en: 'Decision' };
  expect(withTextIn(text, 'en', 'Ruling')).toEqual({ sv: 'Beslut', en: 'Ruling' });
  expect(text).toEqual({ sv: 'Beslut', en: 'Decision' });
});

test('editing a text that serves both languages changes it for both', () => {
  expect(withTextIn('Beslut', 'en', 'Ruling')).toBe('Ruling');
});
