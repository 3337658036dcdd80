/**
 * Finds what may be a real person in test cases, since none may stand there: Swedish personal and coordination
 * numbers with a right date and check digit that are not among the Tax Agency's (Skatteverket's) test numbers.
 *
 * The test numbers are published as lists (`testpersonnummer` and `testsamordningsnummer` among Skatteverket's
 * open data), more than 20,000 of them and growing, and not as a rule. Taken here are the birth numbers that
 * the lists draw from, as they were at hand: 980–999 for any year; 238 and 239 for those who are born from 1990
 * on, and for coordination numbers of any year. The uncertainty: a few single numbers in the lists have other
 * birth numbers and are flagged; and from 1990 on 238 and 239 may have been given to real people, who are not
 * flagged. An organisation number is never taken for a person: its third digit is at least 2.
 */
import { dayOf } from '#expression/calendar.ts';
import { hasRightCheckDigit } from '#expression/identity-number.ts';
import type { TestCase } from '#flow/case.ts';
import { isRecord, type Json, type JsonPath } from '#lib/json.ts';
import { formatPath } from '#lib/parse-json.ts';

export interface FoundNumber {
  /** Where in the case it stands: `input.elev`, `note`. */
  readonly place: string;
  /** As it is written there. */
  readonly text: string;
}

/** Every number in a case that may be a real person's, wherever it stands: in values, lists, names and notes. */
export function personalNumbersIn(testCase: TestCase): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  const look = (value: unknown, path: JsonPath): void => {
    const text = textOf(value);
    if (text !== undefined) {
      for (const [number] of text.matchAll(written)) {
        if (mayBeReal(number)) found.push({ place: formatPath(path), text: number });
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) look(item, [...path, index]);
    } else if (isRecord(value)) {
      for (const key in value) look(value[key], [...path, key]);
    }
  };
  look(testCase, []);
  return found;
}

/** A text with what may be real people's numbers in it made unreadable: `900101-••••`. */
export function masked(text: string): string {
  return text.replace(written, (number) =>
    mayBeReal(number) ? `${number.replace(/[-+]?\d{4}$/, '')}-••••` : number,
  );
}

/**
 * The case with a test number in the place of each that may be real: born the same day, of the same legal sex,
 * written in the same way. The same number becomes the same test number in every case.
 */
export function withTestNumbers(testCase: TestCase): TestCase {
  const replace = (value: Json): Json => {
    const text = textOf(value);
    if (text !== undefined) {
      const replaced = text.replace(written, (number) =>
        mayBeReal(number) ? testNumberFor(number) : number,
      );
      return typeof value === 'number' ? Number(replaced) : replaced;
    }
    if (Array.isArray(value)) return value.map(replace);
    if (!isRecord(value)) return value;
    // A JSON value that is a record has JSON members.
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item as Json)]));
  };
  if (personalNumbersIn(testCase).length === 0) return testCase;
  // A case is JSON, and a text is replaced by a text.
  return replace(testCase as unknown as Json) as unknown as TestCase;
}

/** Ten digits or twelve, with or without a sign before the last four, and no digit beside. */
const written = /(?<!\d)(?:18|19|20)?\d{6}[-+]?\d{4}(?!\d)/g;

/** What is looked through: texts, and whole numbers of twelve digits, which a spreadsheet makes of a text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && /^\d{12}$/.test(String(value)) ? String(value) : undefined;
}

interface Parts {
  /** Four digits, guessed where they are not written. */
  readonly year: string;
  readonly isCoordination: boolean;
  readonly birthNumber: number;
}

function mayBeReal(number: string): boolean {
  if (!hasRightCheckDigit(number)) return false;
  const parts = partsOf(number);
  if (!parts) return false;
  const { year, isCoordination, birthNumber } = parts;
  if (birthNumber >= 980) return false;
  const isNewer = birthNumber === 238 || birthNumber === 239;
  return !(isNewer && (isCoordination || year >= '1990'));
}

/** Undefined where the date is none. A coordination number has 60 added to its day, and may lack month or day. */
function partsOf(number: string): Parts | undefined {
  const [, century, yy = '', month = '', day = '', sign, birth = ''] =
    /^(\d\d)?(\d\d)(\d\d)(\d\d)([-+]?)(\d\d\d)\d$/.exec(number) ?? [];
  // Written without its century, whoever is a hundred years has a plus; a year to come is of the last century.
  const guessed = Number(yy) < 30 ? '20' : '19';
  const year = (century ?? (sign === '+' ? String(Number(guessed) - 1) : guessed)) + yy;
  const isCoordination = Number(day) >= 60;
  const plainDay = String(Number(day) % 60).padStart(2, '0');
  const isDate =
    dayOf(`${year}-${month}-${plainDay}`) !== undefined ||
    (isCoordination &&
      Number(month) <= 12 &&
      Number(plainDay) <= 31 &&
      (month === '00' || plainDay === '00'));
  return isDate ? { year, isCoordination, birthNumber: Number(birth) } : undefined;
}

function testNumberFor(number: string): string {
  const [, before = '', birth = ''] = /^(.*?[-+]?)(\d\d\d)\d$/.exec(number) ?? [];
  const isOdd = Number(birth) % 2;
  const isCoordination = partsOf(number)?.isCoordination ?? false;
  // Ten birth numbers for each sex, so that those born on the same day seldom become one.
  const chosen = isCoordination ? 238 + isOdd : 980 + 2 * ((Number(birth) >> 1) % 10) + isOdd;
  for (let digit = 0; digit < 9; digit++) {
    if (hasRightCheckDigit(`${before}${chosen}${digit}`)) return `${before}${chosen}${digit}`;
  }
  return `${before}${chosen}9`;
}
