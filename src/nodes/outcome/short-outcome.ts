import { type Message, message } from '#lib/message.ts';
import { commonCodes } from './data.ts';

/** The codes that have a word of their own; a run that could not go on has one too. */
const short = new Set<string>([...commonCodes.map(({ code }) => code), 'STOPPED']);

/** An outcome in one word, as it stands inside a sentence: "avslag". */
export function shortOutcome(code: string): Message | string {
  return short.has(code) ? message(`cases.short.${code}`) : code;
}
