import { describe, expect, test } from 'vitest';
import { message } from '#lib/message.ts';
import { registerMessages } from './engine.ts';
import { say, sentence, sentenceParts } from './say.ts';

registerMessages({
  sv: {
    'test.notAtLeast': '{{left}} är inte minst {{right}} för {{grade}}',
    'test.distance': 'avståndet {{value}}',
    'test.limit': 'gränsen {{value}}',
    'test.grade': 'årskurs {{value}}',
    'test.cases_one': '{{count}} fall i {{lng}}',
    'test.cases_other': '{{count}} fallen i {{lng}}',
    'test.raw': 'värdet {{value}}',
  },
  en: {
    'test.notAtLeast': '{{left}} is not at least {{right}} for {{grade}}',
    'test.distance': 'the distance {{value}}',
    'test.limit': 'the limit {{value}}',
    'test.grade': 'grade {{value}}',
    'test.cases_one': '{{count}} case in {{lng}}',
    'test.cases_other': '{{count}} cases in {{lng}}',
    'test.raw': 'the value {{value}}',
  },
});

const whyNot = message('test.notAtLeast', {
  left: message('test.distance', { value: { shown: 2000, unit: 'm' } }),
  right: message('test.limit', { value: { shown: 2100, unit: 'm' } }),
  grade: message('test.grade', { value: 2 }),
});

describe('a sentence', () => {
  test('is rendered from nested messages in both languages', () => {
    expect(sentence(whyNot, 'sv')).toBe(
      'Avståndet 2\u00A0000\u00A0m är inte minst gränsen 2\u00A0100\u00A0m för årskurs 2.',
    );
    expect(sentence(whyNot, 'en')).toBe(
      'The distance 2,000\u00A0m is not at least the limit 2,100\u00A0m for grade 2.',
    );
  });

  test('keeps the full stop, question mark or colon it already has', () => {
    expect(sentence('vilken regel avgör?', 'sv')).toBe('Vilken regel avgör?');
    expect(sentence('Klart.', 'sv')).toBe('Klart.');
    expect(sentence('', 'sv')).toBe('');
  });

  test('tells which pieces are values, and its pieces make up the whole', () => {
    const parts = sentenceParts(whyNot, 'sv');
    expect(parts.filter((part) => part.value).map((part) => part.text)).toEqual([
      '2\u00A0000\u00A0m',
      '2\u00A0100\u00A0m',
    ]);
    expect(parts.map((part) => part.text).join('')).toBe(sentence(whyNot, 'sv'));
  });

  test('that begins and ends with a value has a capital and a full stop around it', () => {
    expect(sentenceParts({ shown: 'anna' }, 'sv')).toEqual([
      { text: 'Anna', value: true },
      { text: '.', value: false },
    ]);
  });
});

describe('a value in a sentence', () => {
  test.each([
    [{ shown: 1999.5 }, '1\u00A0999,5', '1,999.5'],
    [{ shown: 12345678, unit: 'kr' }, '12\u00A0345\u00A0678\u00A0kr', '12,345,678\u00A0kr'],
    [{ shown: 0.1 + 0.2 }, '0,3', '0.3'],
    [{ shown: true }, 'ja', 'yes'],
    [{ shown: false }, 'nej', 'no'],
    [{ shown: null }, 'saknas', 'missing'],
    [{ shown: '' }, '(tomt)', '(empty)'],
    [{ shown: '2026-11-24' }, '2026-11-24', '2026-11-24'],
    [{ shown: ['A', 'B', 'C'] }, 'A, B och C', 'A, B and C'],
    [
      { shown: [1000, 2000], unit: 'm' },
      '1\u00A0000\u00A0m och 2\u00A0000\u00A0m',
      '1,000\u00A0m and 2,000\u00A0m',
    ],
    [{ shown: [] }, 'inget angivet', 'nothing given'],
    [
      { shown: { gata: 'Storgatan 1', skyddad: false } },
      'gata: Storgatan 1, skyddad: nej',
      'gata: Storgatan 1, skyddad: no',
    ],
  ])('is written as a person writes it: %j', (shown, sv, en) => {
    expect(say(shown, 'sv')).toBe(sv);
    expect(say(shown, 'en')).toBe(en);
  });

  test('is named by its label when it is one of a set of choices', () => {
    const choices = [{ value: 'deltid_fm', label: { sv: 'deltid, förmiddag', en: 'part time, mornings' } }];
    expect(say({ shown: 'deltid_fm', choices }, 'sv')).toBe('deltid, förmiddag');
    expect(say({ shown: ['deltid_fm'], choices }, 'en')).toBe('part time, mornings');
    expect(say({ shown: 'okänt', choices }, 'sv')).toBe('okänt');
  });
});

describe('a message', () => {
  test('picks one or many by its count, plain or shown', () => {
    expect(say(message('test.cases', { count: 1, lng: 'S' }), 'en')).toBe('1 case in S');
    expect(say(message('test.cases', { count: { shown: 2000 }, lng: 'S' }), 'en')).toBe('2,000 cases in S');
  });

  test('writes a text from a case as it is, whatever signs it holds', () => {
    for (const text of ['{{count}}', '$t(common.add)', '$& $1 $$', '<b>', 'a&b', '\\']) {
      expect(say(message('test.raw', { value: text }), 'sv')).toBe(`värdet ${text}`);
    }
  });

  test('that no room has said shows its key instead of nothing', () => {
    expect(say(message('no.such.key'), 'sv')).toBe('no.such.key');
  });

  test('of a text written in one language alone falls back on that one', () => {
    expect(say({ sv: 'Skolskjuts', en: '' }, 'en')).toBe('Skolskjuts');
  });
});
