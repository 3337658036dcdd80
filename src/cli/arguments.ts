import { dateSchema } from '#flow/keys.ts';

export interface SimulateArguments {
  readonly bot: string;
  readonly cases: string | undefined;
  readonly date: string | undefined;
  /** A folder of documents that take the place of the cases. */
  readonly ubl: string | undefined;
  /** What each parameter is in every case, as it was written. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Another bot, whose outcomes those of this one are compared with. */
  readonly against: string | undefined;
  /** A file to write the results to, as JUnit XML. */
  readonly junit: string | undefined;
  /** How many times the cases are run. */
  readonly repeat: number;
  readonly coverage: boolean;
  readonly json: boolean;
}

export type Arguments =
  | { readonly ok: true; readonly value: SimulateArguments }
  | { readonly ok: false; readonly reason: string };

const usage =
  'Usage: npm run simulate -- FILE.bot.json [--cases CASES.json|.ndjson|.csv|.xlsx | --ubl FOLDER] [--against OTHER.bot.json] [--param KEY=VALUE]... [--date YYYY-MM-DD] [--repeat N] [--coverage] [--junit FILE.xml] [--json]';

const valued = ['--cases', '--date', '--ubl', '--param', '--against', '--junit', '--repeat'];

/** Options of which only one can be meant. */
const eitherOr = [
  ['--cases', '--ubl'],
  ['--against', '--ubl'],
  ['--against', '--junit'],
  ['--against', '--repeat'],
  ['--against', '--coverage'],
  ['--ubl', '--coverage'],
  ['--ubl', '--junit'],
  ['--ubl', '--repeat'],
] as const;

const mostRounds = 1000;

/** The words after the command's name. */
export function readArguments(words: readonly string[]): Arguments {
  let bot: string | undefined;
  const flags = new Set<string>();
  const named = new Map<string, string>();
  const parameters = new Map<string, string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--json' || word === '--coverage') flags.add(word);
    else if (valued.includes(word)) {
      const value = words[++index];
      if (value === undefined || value.startsWith('--')) return refuse(`${word} wants a value. ${usage}`);
      if (word !== '--param') named.set(word, value);
      else {
        const [, key, written] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
        if (key === undefined || written === undefined)
          return refuse(`--param wants KEY=VALUE, not ${value}. ${usage}`);
        parameters.set(key, written);
      }
    } else if (word.startsWith('-')) return refuse(`There is no option ${word}. ${usage}`);
    else if (bot !== undefined) return refuse(`One bot at a time, please. ${usage}`);
    else bot = word;
  }
  const date = named.get('--date');
  if (bot === undefined) return refuse(usage);
  if (date !== undefined && !dateSchema.safeParse(date).success) {
    return refuse(`${date} is no date; write it as YYYY-MM-DD.`);
  }
  const both = eitherOr.find((options) => options.every((option) => named.has(option) || flags.has(option)));
  if (both) return refuse(`Either ${both[0]} or ${both[1]}, please. ${usage}`);
  const repeat = named.get('--repeat') ?? '1';
  if (!/^\d{1,4}$/.test(repeat) || Number(repeat) < 1 || Number(repeat) > mostRounds) {
    return refuse(`--repeat wants a number from 1 to ${mostRounds}, not ${repeat}.`);
  }
  return {
    ok: true,
    value: {
      bot,
      cases: named.get('--cases'),
      date,
      ubl: named.get('--ubl'),
      parameters,
      against: named.get('--against'),
      junit: named.get('--junit'),
      repeat: Number(repeat),
      coverage: flags.has('--coverage'),
      json: flags.has('--json'),
    },
  };
}

function refuse(reason: string): Arguments {
  return { ok: false, reason };
}
