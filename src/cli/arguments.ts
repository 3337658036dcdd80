import { dateSchema } from '#flow/keys.ts';

export interface SimulateArguments {
  readonly bot: string;
  readonly cases: string | undefined;
  readonly date: string | undefined;
  readonly json: boolean;
}

export type Arguments =
  | { readonly ok: true; readonly value: SimulateArguments }
  | { readonly ok: false; readonly reason: string };

const usage = 'Usage: npm run simulate -- FILE.bot.json [--cases CASES.json] [--date YYYY-MM-DD] [--json]';

/** The words after the command's name. */
export function readArguments(words: readonly string[]): Arguments {
  let bot: string | undefined;
  let json = false;
  const named = new Map<string, string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--json') json = true;
    else if (word === '--cases' || word === '--date') {
      const value = words[++index];
      if (value === undefined || value.startsWith('--'))
        return { ok: false, reason: `${word} wants a value. ${usage}` };
      named.set(word, value);
    } else if (word.startsWith('-')) return { ok: false, reason: `There is no option ${word}. ${usage}` };
    else if (bot !== undefined) return { ok: false, reason: `One bot at a time, please. ${usage}` };
    else bot = word;
  }
  const date = named.get('--date');
  if (bot === undefined) return { ok: false, reason: usage };
  if (date !== undefined && !dateSchema.safeParse(date).success) {
    return { ok: false, reason: `${date} is no date; write it as YYYY-MM-DD.` };
  }
  return { ok: true, value: { bot, cases: named.get('--cases'), date, json } };
}
