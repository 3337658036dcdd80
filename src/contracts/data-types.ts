import type { DataType } from '#flow/data-type.ts';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';

export type TypeKind = DataType['kind'];

/** The kinds that a person can choose for a field, and for a value of a system. */
export const fieldKinds = [
  'text',
  'integer',
  'decimal',
  'money',
  'yesNo',
  'date',
  'choice',
  'list',
] as const satisfies readonly TypeKind[];

/** A limit may also be a table: one value for each grade, say. */
export const parameterKinds = [
  'integer',
  'decimal',
  'money',
  'text',
  'choice',
  'yesNo',
  'date',
  'table',
] as const;

/** What stands inside a list or a table. */
export const itemKinds = ['text', 'integer', 'decimal', 'money', 'date', 'choice', 'yesNo'] as const;

export function hasUnit(type: DataType): boolean {
  if (type.kind === 'list') return hasUnit(type.items);
  if (type.kind === 'table') return hasUnit(type.values);
  return type.kind === 'integer' || type.kind === 'decimal';
}

/** A type of a kind as it is when it has just been chosen; what the old one had in common is kept. */
export function typeOfKind(kind: TypeKind, old?: DataType): DataType {
  if (old?.kind === kind) return old;
  switch (kind) {
    case 'choice':
      return old?.kind === 'list' && old.items.kind === 'choice' ? old.items : { kind, choices: [] };
    case 'list':
      return { kind, items: old && isItem(old) ? old : { kind: 'text' } };
    case 'record':
      return { kind, members: [] };
    case 'table':
      return { kind, keyLabel: '', values: old && isItem(old) ? old : { kind: 'integer' } };
    default:
      return { kind };
  }
}

function isItem(type: DataType): boolean {
  return itemKinds.some((kind) => kind === type.kind);
}

/** Whether a value may stand where a type is asked for. A missing one may stand anywhere. */
export function fitsType(value: Json, type: DataType): boolean {
  if (value === null) return true;
  switch (type.kind) {
    case 'integer':
      return Number.isInteger(value);
    case 'decimal':
    case 'money':
      return typeof value === 'number';
    case 'yesNo':
      return typeof value === 'boolean';
    case 'text':
    case 'date':
    case 'choice':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value) && value.every((item) => fitsType(item, type.items));
    case 'table':
      return isTable(value) && Object.values(value).every((cell) => fitsType(cell, type.values));
    case 'record':
      return isTable(value);
  }
}

function isTable(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A type in plain words: *heltal*, *lista med val*. */
export function typeWords(type: DataType, t: Speech['t']): string {
  const word = t(typeKey(type.kind));
  if (type.kind === 'list') return t('dictionary.listOf', { items: t(typeKey(type.items.kind)) });
  if (type.kind === 'table') return t('dictionary.tableOf', { values: t(typeKey(type.values.kind)) });
  return word;
}

export function typeKey(kind: TypeKind): MessageKey {
  return `dictionary.type.${kind}`;
}
