import { describe, expect, test } from 'vitest';
import { hasRightCheckDigit } from '#expression/identity-number.ts';
import { masked, personalNumbersIn, withTestNumbers } from './personal-numbers.ts';

/** A number with its check digit worked out, so that no number of a possible person stands here. */
function complete(nine: string): string {
  const last = '0123456789'.split('').find((digit) => hasRightCheckDigit(nine + digit));
  return nine + last;
}

const person = complete('900101-123');
const placesOf = (input: Parameters<typeof personalNumbersIn>[0]) =>
  personalNumbersIn(input).map(({ place }) => place);

test('a number with a right date and check digit is found wherever it stands in a case', () => {
  const found = personalNumbersIn({
    id: 'F1',
    name: { sv: `Barn ${person}`, en: 'Child' },
    note: `Mor: ${complete('19850615-456')}, far okänd`,
    input: {
      elev: person,
      lista: ['a', { vem: complete('850615456') }],
      tal: Number(complete('19850615456')),
    },
    expected: { outcome: 'X', variables: { elev: person } },
  });
  expect(found.map(({ place }) => place)).toEqual([
    'name.sv',
    'note',
    'input.elev',
    'input.lista[1].vem',
    'input.tal',
    'expected.variables.elev',
  ]);
  expect(found[0]?.text).toBe(person);
});

test('coordination numbers are people too, and so is someone of a hundred years', () => {
  expect(placesOf({ id: '1', note: complete('900161-123') })).toEqual(['note']);
  expect(placesOf({ id: '1', note: complete('100101+123') })).toEqual(['note']);
  expect(placesOf({ id: '1', note: complete('000229-123') })).toEqual(['note']);
});

test.each([
  // From Skatteverket's lists of test numbers.
  ['189001019802', '189001019802'],
  ['a test number of 1900', '19000101-9801'],
  ['a test number of a newer list', '201909162396'],
  ['a test number without its century', '990913-9801'],
  ['a coordination number of the list, whose month is unknown', '191500722390'],
  ['a coordination number of the list', '195002612389'],
  ['a wrong check digit', `900101-123${(Number(person.at(-1)) + 1) % 10}`],
  ['no date', complete('901301-123')],
  ['the 29th of February of a year without one', complete('19010229-123')],
  ['an organisation number', '212000-0142'],
  ['a longer number', `1${complete('900101123')}`],
  ['words', 'S01'],
])('%s is no person', (_what, text) => {
  expect(personalNumbersIn({ id: text, input: { vem: text } })).toEqual([]);
  expect(masked(text)).toBe(text);
});

test('in view only the date of birth is left', () => {
  expect(masked(`Barn ${person} och ${complete('19850615456')}`)).toBe('Barn 900101-•••• och 19850615-••••');
});

describe('a test number in the place of a real one', () => {
  const testCase = { id: 'F1', note: `se ${person}`, input: { elev: person, far: complete('19850615456') } };

  test('is born the same day, is written in the same way and is the same everywhere', () => {
    const { note, input } = withTestNumbers(testCase);
    expect(note).toBe(`se ${String(input?.['elev'])}`);
    expect(input?.['elev']).toMatch(/^900101-98[13579]\d$|^900101-99[13579]\d$/);
    expect(input?.['far']).toMatch(/^1985061598[02468]\d$|^1985061599[02468]\d$/);
    expect(hasRightCheckDigit(String(input?.['elev']))).toBe(true);
    expect(personalNumbersIn(withTestNumbers(testCase))).toEqual([]);
    expect(withTestNumbers(testCase)).toEqual(withTestNumbers(testCase));
  });

  test('a case without any is left as it is', () => {
    const clean = { id: 'F2', input: { elev: '189001019802', tal: 12 } };
    expect(withTestNumbers(clean)).toBe(clean);
  });
});
