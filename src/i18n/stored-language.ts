import type { Language } from '#lib/local-text.ts';

const KEY = 'botverkstad.language';

/** The language the person chose; undefined when none, or when the browser keeps nothing. */
export function readLanguage(): Language | undefined {
  const stored = storage()?.getItem(KEY);
  return stored === 'sv' || stored === 'en' ? stored : undefined;
}

export function storeLanguage(language: Language): void {
  try {
    storage()?.setItem(KEY, language);
  } catch {
    // A full or forbidden storage only means that the choice lasts as long as the page.
  }
}

function storage(): Storage | undefined {
  try {
    return typeof document === 'undefined' ? undefined : globalThis.localStorage;
  } catch {
    return undefined;
  }
}
