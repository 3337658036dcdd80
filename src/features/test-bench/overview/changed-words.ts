import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { shownValue } from '#flow/shown-value.ts';
import type { Speech } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { hasCallByCall, type Place, placesOf, valueAt } from '#running/case-changes.ts';
import { faultWords } from '#systems/fault-words.ts';

/** So many changes are said; a case made from scratch changes everything. */
const mostSaid = 6;

/** Says what a case changes in the bot's base case, in few words: "2 000 m, årskurs 4, Kartan: svarar inte". */
export function changedWords(bot: Bot, { say, t }: Speech): (testCase: TestCase) => string {
  const places = placesOf(bot);
  return (testCase) => {
    const parts: string[] = [];
    for (const place of places) {
      if (parts.length === mostSaid) return `${parts.join(', ')} …`;
      const value = valueAt(testCase, place);
      if (value !== undefined) parts.push(say(placeWords(place, value)));
    }
    if (hasCallByCall(testCase)) parts.push(t('bench.callByCall'));
    for (const fault of testCase.faults ?? []) {
      const { system, what } = faultWords(fault, bot);
      parts.push(say(message('bench.faultIn', { system, what })));
    }
    if (testCase.date) parts.push(testCase.date);
    return parts.join(', ') || t('bench.asBase');
  };
}

function placeWords({ label, type, unit }: Place, value: NonNullable<ReturnType<typeof valueAt>> | null) {
  const shown = shownValue(value, type, unit);
  // A number with its unit says by itself what it is of, mostly.
  if (typeof value === 'number' && unit) return shown;
  if (value === true) return label;
  if (value === false) return message('bench.valueNo', { label });
  return message('bench.valueOf', { label, value: shown });
}
