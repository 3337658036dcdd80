import type { Language, LocalText } from '#lib/local-text.ts';

/**
 * What is written in a language and nothing else: a field that showed the other language's text in
 * its place would have the person edit a text they cannot empty.
 */
export function writtenIn(text: LocalText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
