import type { Language } from '#lib/local-text.ts';
import { once } from '#lib/once.ts';

export const NBSP = '\u00A0';

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;

// Made when they are first needed: each takes the browser milliseconds, and the page must open first.
const numbers = {
  sv: once(() => new Intl.NumberFormat(LOCALE.sv, { maximumFractionDigits: 10 })),
  en: once(() => new Intl.NumberFormat(LOCALE.en, { maximumFractionDigits: 10 })),
};
const lists = {
  sv: once(() => new Intl.ListFormat(LOCALE.sv, { type: 'conjunction' })),
  en: once(() => new Intl.ListFormat(LOCALE.en, { type: 'conjunction' })),
};

/** `2 000,5` or `2,000.5`; the Swedish spaces never break a line. */
export function numberIn(value: number, language: Language): string {
  return numbers[language]()
    .format(value)
    .replace(/[\u202F ]/g, NBSP);
}

/** `A, B och C` or `A, B and C`. */
export function listIn(items: readonly string[], language: Language): string {
  return lists[language]().format(items);
}
