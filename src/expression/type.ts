import type { LocalText } from '#lib/local-text.ts';

/**
 * The type of a value. What a bot's data dictionary declares fits it; in a list or table that no
 * dictionary describes, the type of what it holds may be unknown.
 */
export type Type =
  | { readonly kind: 'text' | 'integer' | 'decimal' | 'money' | 'yesNo' | 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'list'; readonly items?: Type | undefined }
  | { readonly kind: 'record'; readonly members: readonly { readonly key: string; readonly type: Type }[] }
  | { readonly kind: 'table'; readonly values?: Type | undefined };

export interface Choice {
  readonly value: string;
  readonly label: LocalText;
}

/** Types of one family can be held against one another. */
export type Family = 'number' | 'text' | 'date' | 'yesNo' | 'list' | 'record';

const families: Readonly<Record<Type['kind'], Family>> = {
  text: 'text',
  choice: 'text',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  yesNo: 'yesNo',
  date: 'date',
  list: 'list',
  record: 'record',
  table: 'record',
};

export function familyOf(type: Type): Family {
  return families[type.kind];
}

/** The type of a value that is one of several; undefined when they have none in common, or one is unknown. */
export function commonType(types: readonly (Type | undefined)[]): Type | undefined {
  const [first, ...rest] = types;
  return rest.reduce((sofar, type) => sofar && type && inCommon(sofar, type), first);
}

function inCommon(one: Type, other: Type): Type | undefined {
  if (one === other || JSON.stringify(one) === JSON.stringify(other)) return one;
  const family = familyOf(one);
  if (family !== familyOf(other)) return undefined;
  if (family === 'number') return { kind: 'decimal' };
  if (family === 'text') return { kind: 'text' };
  return family === 'list' ? { kind: 'list' } : undefined;
}

/** The type of what stands at a path in a value of a type; `none` when nothing can stand there. */
export function typeAt(type: Type | undefined, keys: readonly string[]): Type | undefined | 'none' {
  const [key, ...deeper] = keys;
  if (key === undefined || type === undefined) return type;
  if (type.kind === 'table') return typeAt(type.values, deeper);
  if (type.kind === 'list') return key === 'length' ? { kind: 'integer' } : typeAt(type.items, deeper);
  if (type.kind !== 'record') return 'none';
  const member = type.members.find((candidate) => candidate.key === key);
  return member ? typeAt(member.type, deeper) : 'none';
}
