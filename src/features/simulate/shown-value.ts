import type { DataType } from '#flow/data-type.ts';
import type { Json } from '#lib/json.ts';
import type { Shown } from '#lib/message.ts';

/** A value as a person writes it: with its unit, and choices by their labels. */
export function shownValue(value: Json, type: DataType, unit: string | undefined): Shown {
  const choices = choicesOf(type);
  return { shown: value, ...(unit === undefined ? {} : { unit }), ...(choices ? { choices } : {}) };
}

function choicesOf(type: DataType): Shown['choices'] {
  if (type.kind === 'choice') return type.choices;
  return type.kind === 'list' ? choicesOf(type.items) : undefined;
}
