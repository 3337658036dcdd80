import { dateSchema } from '#flow/keys.ts';

export interface SimulateArguments {
  readonly bot: string;
  readonly cases: string | undefined;
  readonly date: string | undefined;
  /** A folder of documents that take the place of the cases. */
  readonly ubl: string | undefined;
  /** What each parameter is in every case, as it was written. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly json: boolean;
}

export type Arguments =
  | { readonly ok: true; readonly value: SimulateArguments }
  | { readonly ok: false; readonly reason: string };

const usage =
  'Usage: npm run simulate -- FILE.bot.json [--cases CASES.json | --ubl FOLDER] [--param KEY=VALUE]... [--date YYYY-MM-DD] [--json]';

const valued = ['--cases', '--date', '--ubl', '--param'];

/** The words after the command's name. */
export function readArguments(words: readonly string[]): Arguments {
  let bot: string | undefined;
  let json = false;
  const named = new Map<string, string>();
  const parameters = new Map<string, string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--json') json = true;
    else if (valued.includes(word)) {
      const value = words[++index];
      if (value === undefined || value.startsWith('--'))
        return { ok: false, reason: `${word} wants a value. ${usage}` };
      if (word !== '--param') named.set(word, value);
      else {
        const [, key, written] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
        if (key === undefined || written === undefined)
          return { ok: false, reason: `--param wants KEY=VALUE, not ${value}. ${usage}` };
        parameters.set(key, written);
      }
    } else if (word.startsWith('-')) return { ok: false, reason: `There is no option ${word}. ${usage}` };
    else if (bot !== undefined) return { ok: false, reason: `One bot at a time, please. ${usage}` };
    else bot = word;
  }
  const date = named.get('--date');
  if (bot === undefined) return { ok: false, reason: usage };
  if (date !== undefined && !dateSchema.safeParse(date).success) {
    return { ok: false, reason: `${date} is no date; write it as YYYY-MM-DD.` };
  }
  const [cases, ubl] = [named.get('--cases'), named.get('--ubl')];
  if (cases !== undefined && ubl !== undefined) {
    return { ok: false, reason: `Either --cases or --ubl, please. ${usage}` };
  }
  return { ok: true, value: { bot, cases, date, ubl, parameters, json } };
}
