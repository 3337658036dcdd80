import { expect, test } from 'vitest';
import { areas } from './catalogue/catalogue.ts';
import { laterAreas } from './catalogue/later.ts';
import { currentLanguage, setLanguage } from './engine.ts';
import { pickLanguage } from './pick-language.ts';

const everyArea = [...Object.values(areas), ...Object.values(laterAreas)];

test('a browser in a Nordic language, or that says nothing, gets Swedish; any other gets English', () => {
  expect(pickLanguage(['sv-FI', 'en'])).toBe('sv');
  expect(pickLanguage(['nb-NO'])).toBe('sv');
  expect(pickLanguage(['DA'])).toBe('sv');
  expect(pickLanguage([])).toBe('sv');
  expect(pickLanguage(['de', 'sv'])).toBe('en');
  expect(pickLanguage(['en-GB'])).toBe('en');
});

test('a chosen language is the one in use', () => {
  setLanguage('en');
  expect(currentLanguage()).toBe('en');
  setLanguage('sv');
  expect(currentLanguage()).toBe('sv');
});

test('no text is claimed by two areas', () => {
  const keys = everyArea.flatMap((set) => Object.keys(set.sv));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test('both languages of a text have the same holes', () => {
  const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const set of everyArea) {
    const english: Readonly<Record<string, string>> = set.en;
    for (const [key, text] of Object.entries(set.sv))
      expect(holes(english[key] ?? ''), key).toEqual(holes(text));
  }
});
