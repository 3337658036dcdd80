/**
 * The language the person reads, and the texts in it. Promises: ready as soon as it is imported, in a
 * browser and on the command line; never fetches anything; never throws for want of a browser.
 * Must not know React or what any room has to say.
 */
import { createInstance } from 'i18next';
import type { Language } from '#lib/local-text.ts';
import type { MessageSet } from './catalogue/message-set.ts';
import { en } from './en.ts';
import { pickLanguage } from './pick-language.ts';
import { readLanguage, storeLanguage } from './stored-language.ts';
import { sv } from './sv.ts';

const NAMESPACE = 'translation';

export const engine = createInstance();

void engine.init({
  lng: readLanguage() ?? pickLanguage(globalThis.navigator?.languages ?? []),
  fallbackLng: false,
  supportedLngs: ['sv', 'en'],
  resources: { sv: { [NAMESPACE]: { ...sv } }, en: { [NAMESPACE]: { ...en } } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  showSupportNotice: false,
  returnNull: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
});
markDocument(currentLanguage());

export function currentLanguage(): Language {
  return engine.language === 'en' ? 'en' : 'sv';
}

/** Changes the language of the whole page, and remembers it in this browser. */
export function setLanguage(language: Language): void {
  storeLanguage(language);
  markDocument(language);
  void engine.changeLanguage(language);
}

/** Adds the texts of rooms and node kinds; done once at start-up, before anything is rendered. */
export function registerMessages(...sets: readonly MessageSet[]): void {
  // All at once: i18next copies what it has each time that it is given more.
  for (const language of ['sv', 'en'] as const) {
    const texts = Object.assign({}, ...sets.map((set) => set[language]));
    engine.addResourceBundle(language, NAMESPACE, texts, false, true);
  }
}

/** A key's raw text with its holes filled by strings; the key itself when no room has said it. */
export function textOf(
  key: string,
  language: Language,
  holes: Readonly<Record<string, string>>,
  count: number | undefined,
): string {
  // `replace` keeps a hole named `lng` or `context` from being read as an option of i18next.
  return engine.t(key, {
    lng: language,
    replace: holes,
    nest: false,
    ...(count === undefined ? {} : { count }),
  });
}

/** Screen readers choose their voice by this. */
function markDocument(language: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
