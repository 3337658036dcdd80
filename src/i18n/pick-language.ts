import type { Language } from '#lib/local-text.ts';

/** Languages whose readers get along better with Swedish than with English. */
const NORDIC = ['sv', 'nb', 'nn', 'no', 'da'];

/** The language for a reader whose browser lists these, most wanted first; Swedish when it lists none. */
export function pickLanguage(wanted: readonly string[]): Language {
  const first = wanted[0]?.toLowerCase().split('-')[0];
  return first === undefined || NORDIC.includes(first) ? 'sv' : 'en';
}
