import type { Speech } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';

/** An outcome in one word, standing by itself: "Avslag". */
export function outcomeLabel(code: string, { say, language }: Speech): string {
  const word = say(shortOutcome(code));
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
