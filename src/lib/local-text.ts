export type Language = 'sv' | 'en';

/** A text that a person wrote: one string for every language, or one for each. */
export type LocalText = string | { readonly sv: string; readonly en: string };

/** The text in a language; when that one is empty, the other. */
export function textIn(text: LocalText, language: Language): string {
  if (typeof text === 'string') return text;
  return text[language] || (language === 'sv' ? text.en : text.sv);
}

/** The text after a person edited it while reading in a language: the other language keeps its own. */
export function withTextIn(text: LocalText, language: Language, edited: string): LocalText {
  return typeof text === 'string' ? edited : { ...text, [language]: edited };
}
