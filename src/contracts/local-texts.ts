import type { Language, LocalText } from '#lib/local-text.ts';

/** What is written in one language, without the other's text in its place: what a field to write in shows. */
export function ownText(text: LocalText | undefined, language: Language): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : text[language];
}

/** The text, or undefined when nothing is written in any language. */
export function orNothing(text: LocalText): LocalText | undefined {
  const isEmpty = typeof text === 'string' ? text === '' : text.sv === '' && text.en === '';
  return isEmpty ? undefined : text;
}

/** The object with a member set, or without it when there is nothing to set. */
export function withMember<T extends object, Key extends keyof T>(
  object: T,
  key: Key,
  value: Exclude<T[Key], undefined> | undefined,
): T {
  const { [key]: _, ...rest } = object;
  // Only a member that may be left out is ever taken away: T is whole either way.
  return (value === undefined ? rest : { ...object, [key]: value }) as T;
}
