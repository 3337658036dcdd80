import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#lib/local-text.ts';
import { type MessageArg, message } from '#lib/message.ts';
import type { MessageKey } from './catalogue/catalogue.ts';
import { engine } from './engine.ts';
import { numberIn } from './number.ts';
import { type Said, type Sayable, say, sentence, sentenceParts } from './say.ts';
import { dateIn, dayIn, momentIn, timeIn } from './time.ts';

/** Everything a component needs to speak, bound to the reader's language. */
export interface Speech {
  readonly language: Language;
  /** A text of the screen's own catalogue. */
  readonly t: (key: MessageKey, args?: Record<string, MessageArg>) => string;
  /** What a pure room or a person said. */
  readonly say: (said: Sayable) => string;
  readonly sentence: (said: Sayable) => string;
  readonly sentenceParts: (said: Sayable) => readonly Said[];
  readonly number: (value: number) => string;
  readonly time: (date: Date) => string;
  readonly day: (date: Date) => string;
  readonly date: (date: Date) => string;
  readonly moment: (date: Date, now?: Date) => string;
}

export function speechIn(language: Language): Speech {
  return {
    language,
    t: (key, args) => say(message(key, args), language),
    say: (said) => say(said, language),
    sentence: (said) => sentence(said, language),
    sentenceParts: (said) => sentenceParts(said, language),
    number: (value) => numberIn(value, language),
    time: (date) => timeIn(date, language),
    day: (date) => dayIn(date, language),
    date: (date) => dateIn(date, language),
    moment: (date, now = new Date()) => momentIn(date, language, now),
  };
}

/** Speech in the language the page is in; the component is drawn anew when that changes. */
export function useSay(): Speech {
  const { i18n } = useTranslation(undefined, { i18n: engine, useSuspense: false });
  const language: Language = i18n.language === 'en' ? 'en' : 'sv';
  return useMemo(() => speechIn(language), [language]);
}
