import type { Bot } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import type { Operand } from './operand.ts';

/** A value that a rule may read: a field, a member of one, or a parameter. */
export interface Entry {
  readonly path: string;
  readonly label: LocalText;
  readonly type: DataType;
  readonly unit?: string;
  readonly group: 'fields' | 'parameters' | 'tables';
}

/** All that the rules of a bot may read. */
export interface Dictionary {
  readonly entries: readonly Entry[];
  entry(path: string): Entry | undefined;
}

const dictionaries = new WeakMap<Bot, Dictionary>();

/** The dictionary of a bot, made once for each document. */
export function dictionaryOf(bot: Bot): Dictionary {
  const kept = dictionaries.get(bot);
  if (kept) return kept;
  const entries = [
    ...bot.fields.flatMap(({ key, label, type, unit }) =>
      withMembers({ path: key, label, type, ...(unit === undefined ? {} : { unit }), group: 'fields' }),
    ),
    ...bot.parameters.map(
      ({ key, label, type, unit }): Entry => ({
        path: `param.${key}`,
        label,
        type,
        ...(unit === undefined ? {} : { unit }),
        group: type.kind === 'table' ? 'tables' : 'parameters',
      }),
    ),
  ];
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const dictionary: Dictionary = { entries, entry: (path) => byPath.get(path) };
  dictionaries.set(bot, dictionary);
  return dictionary;
}

function withMembers(entry: Entry): Entry[] {
  if (entry.type.kind !== 'record') return [entry];
  const members = entry.type.members.flatMap((member) =>
    withMembers({
      path: `${entry.path}.${member.key}`,
      label: within(entry.label, member.label),
      type: member.type,
      group: entry.group,
    }),
  );
  return [entry, ...members];
}

function within(whole: LocalText, part: LocalText): LocalText {
  const joined = (language: 'sv' | 'en') => `${textIn(whole, language)}: ${textIn(part, language)}`;
  return { sv: joined('sv'), en: joined('en') };
}

/** What kind of value an operand gives, and the unit it is written with; undefined when that cannot be known. */
export interface Typed {
  readonly type: DataType;
  readonly unit?: string | undefined;
}

export function typeOf(operand: Operand, dictionary: Dictionary): Typed | undefined {
  switch (operand.kind) {
    case 'read':
      return dictionary.entry(operand.path);
    case 'lookup': {
      const table = dictionary.entry(operand.table);
      if (table?.type.kind !== 'table') return undefined;
      return { type: table.type.values, ...(table.unit === undefined ? {} : { unit: table.unit }) };
    }
    case 'calculation':
      if (operand.op === 'days') return { type: { kind: 'integer' } };
      if (operand.op === 'later') return { type: { kind: 'date' } };
      return typeOf(operand.a, dictionary) ?? typeOf(operand.b, dictionary) ?? { type: { kind: 'decimal' } };
    case 'constant':
      return undefined;
  }
}

/** Types of one family can be held against one another. */
export type Family = 'number' | 'text' | 'date' | 'yesNo' | 'list' | 'other';

export function familyOf(type: DataType | undefined): Family {
  switch (type?.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return 'number';
    case 'text':
    case 'choice':
      return 'text';
    case 'date':
    case 'yesNo':
    case 'list':
      return type.kind;
    default:
      return 'other';
  }
}
