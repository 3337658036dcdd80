import { type Message, message } from '#lib/message.ts';
import { commonCodes } from './data.ts';

/** The outcome of a run that could not go on has a name too, though no step gives it. */
const named = new Set([...commonCodes.map(({ code }) => code), 'STOPPED']);

/** What people call an outcome: the municipal bots' common ones by their own words, others by their code. */
export function outcomeName(code: string): Message | string {
  return named.has(code) ? message(`outcome.code.${code}`) : code;
}
