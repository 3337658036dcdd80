import type { Term } from '#expression/term.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import type { Bot } from './bot.ts';
import type { DataType } from './data-type.ts';

/** What people call the value that a `var` path reads, for checks and sentences. */
export type Describe = (path: string) => Term | undefined;

/** Names from a bot's data dictionary and parameters. A path to a value that the bot does not have is undefined. */
export function termsOf(bot: Bot): Describe {
  return (path) => {
    const [first = '', ...rest] = path.split('.');
    if (first === 'param') {
      const parameter = bot.parameters.find((candidate) => candidate.key === rest[0]);
      return parameter && termAt(parameter, rest.slice(1));
    }
    const field = bot.fields.find((candidate) => candidate.key === first);
    return field && termAt(field, rest);
  };
}

const paths = new WeakMap<Bot, readonly string[]>();

/** Every `var` path that leads to a value of a bot, once for each document. */
export function pathsOf(bot: Bot): readonly string[] {
  const kept = paths.get(bot);
  if (kept) return kept;
  const found = [
    ...bot.fields.flatMap(({ key, type }) => pathsIn(key, type)),
    ...bot.parameters.flatMap(({ key, type }) => pathsIn(`param.${key}`, type)),
  ];
  paths.set(bot, found);
  return found;
}

function pathsIn(path: string, type: DataType): readonly string[] {
  const members = type.kind === 'record' ? type.members : [];
  return [path, ...members.flatMap((member) => pathsIn(`${path}.${member.key}`, member.type))];
}

type Named = Pick<Bot['fields'][number], 'label' | 'phrase' | 'unit'> & { readonly type: DataType };

function termAt(named: Named, rest: readonly string[]): Term | undefined {
  const [next, ...deeper] = rest;
  if (next === undefined) {
    return {
      label: named.label,
      type: named.type,
      ...(named.phrase === undefined ? {} : { phrase: named.phrase }),
      ...(named.unit === undefined ? {} : { unit: named.unit }),
      ...choicesOf(named.type),
    };
  }
  if (named.type.kind === 'record') {
    const member = named.type.members.find((candidate) => candidate.key === next);
    return member && termAt({ label: member.label, type: member.type }, deeper);
  }
  if (named.type.kind === 'list') {
    const { label, phrase, unit, type } = named;
    const name = (text: LocalText) => numbered(text, Number(next) + 1);
    const item = {
      label: name(label),
      type: type.items,
      ...(phrase === undefined ? {} : { phrase: name(phrase) }),
      ...(unit === undefined ? {} : { unit }),
    };
    return /^(0|[1-9]\d{0,5})$/.test(next) ? termAt(item, deeper) : undefined;
  }
  if (named.type.kind === 'table') {
    return {
      label: named.label,
      type: named.type.values,
      row: { name: named.type.keyLabel, key: next },
      ...(named.phrase === undefined ? {} : { phrase: named.phrase }),
      ...(named.unit === undefined ? {} : { unit: named.unit }),
    };
  }
  return undefined;
}

/** Lists count from 0 in a path, and from 1 among people. */
function numbered(name: LocalText, place: number): LocalText {
  return { sv: `${textIn(name, 'sv')} nr ${place}`, en: `${textIn(name, 'en')} no. ${place}` };
}

/** Of a list, the choices of what it holds. */
function choicesOf(type: DataType): Pick<Term, 'choices'> {
  if (type.kind === 'list') return choicesOf(type.items);
  return type.kind === 'choice' ? { choices: type.choices } : {};
}
