import type { Term } from '#expression/term.ts';
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
  if (named.type.kind === 'table') {
    return {
      label: named.label,
      type: named.type.values,
      ...(named.unit === undefined ? {} : { unit: named.unit }),
    };
  }
  return undefined;
}

/** Of a list, the choices of what it holds. */
function choicesOf(type: DataType): Pick<Term, 'choices'> {
  if (type.kind === 'list') return choicesOf(type.items);
  return type.kind === 'choice' ? { choices: type.choices } : {};
}
