import type { Language } from '#lib/local-text.ts';

const MONTHS = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** The clock where the reader is: `14.32` in Swedish, `14:32` in English. */
export function timeIn(date: Date, language: Language): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getHours())}${language === 'sv' ? '.' : ':'}${two(date.getMinutes())}`;
}

/** `21 nov` and `21 Nov`; three letters, so that columns of dates stay even. */
export function dayIn(date: Date, language: Language): string {
  return `${date.getDate()} ${monthIn(date, language).slice(0, 3)}`;
}

/** `24 november 2026`. */
export function dateIn(date: Date, language: Language): string {
  return `${date.getDate()} ${monthIn(date, language)} ${date.getFullYear()}`;
}

/** As short as it stays clear beside `now`: the clock today, the day this year, the day and year before. */
export function momentIn(date: Date, language: Language, now: Date): string {
  if (date.toDateString() === now.toDateString()) return timeIn(date, language);
  const day = dayIn(date, language);
  return date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

function monthIn(date: Date, language: Language): string {
  return MONTHS[language][date.getMonth()] ?? '';
}
