import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { shownValue } from '#flow/shown-value.ts';
import { say } from '#i18n/say.ts';
import type { Language } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import type { FoundCase } from '#running/make-cases/find-cases.ts';
import type { Variation } from '#running/make-cases/variations.ts';
import { faultWords } from '#systems/fault-words.ts';

/** What is other in a made case: "Avstånd: 1 999 m, Kartan: Svarar inte". */
export function variationsWords(variations: readonly Variation[], bot: Bot): readonly Message[] {
  return variations.map((variation) => wordsOf(variation, bot));
}

function wordsOf(variation: Variation, bot: Bot): Message {
  switch (variation.type) {
    case 'value': {
      const { label, type, unit } = variation.place;
      if (variation.value === null) return message('coverage.valueMissing', { label });
      return message('coverage.value', { label, value: shownValue(variation.value, type, unit) });
    }
    case 'answer':
      return message('coverage.answer', { step: variation.step, answer: variation.answer });
    case 'fault': {
      const { system, what } = faultWords(variation.fault, bot);
      return message('coverage.fault', { system, what });
    }
  }
}

/** A found case as it is added: named by what is other in it, and without an expected outcome. Notes and tags have one language. */
export function madeCase(
  { testCase, variations }: FoundCase,
  bot: Bot,
  id: string,
  language: Language,
): TestCase {
  const words = variationsWords(variations, bot);
  const name = (language: Language) => words.map((word) => say(word, language)).join(', ');
  return {
    ...testCase,
    id,
    name: { sv: name('sv'), en: name('en') },
    note: say(message('coverage.note'), language),
    tags: [say(message('coverage.tag'), language)],
  };
}
