/*
 * Days of the Gregorian calendar as whole numbers, also for years before it was in use. There is no
 * clock and no time zone: a date is what is written, from 0001-01-01 to 9999-12-31.
 */

/** Days from 1970-01-01, or undefined for what is no date: `2026-02-30`, `2026-2-3`, `20260203`. */
export function dayOf(text: string): number | undefined {
  if (text.length !== 10 || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines let 2026-02-30 become 2 March: a date is one that reads back as it was written.
  const day = time / millisecondsADay;
  return dateOf(day) === text ? day : undefined;
}

/** The date of a day, or undefined when it is outside the calendar. */
export function dateOf(day: number): string | undefined {
  return day >= firstDay && day <= lastDay
    ? new Date(day * millisecondsADay).toISOString().slice(0, 10)
    : undefined;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const millisecondsADay = 86_400_000;
const firstDay = Date.parse('0001-01-01T00:00:00Z') / millisecondsADay;
const lastDay = Date.parse('9999-12-31T00:00:00Z') / millisecondsADay;
