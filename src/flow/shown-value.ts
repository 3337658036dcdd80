import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Shown } from '#lib/message.ts';
import type { DataType } from './data-type.ts';
import type { OperationValue } from './system.ts';

/** A value as a person reads it: by its label, with its unit. */
export interface NamedValue {
  readonly key: string;
  readonly label: LocalText;
  readonly value: Shown;
}

/** A value as a person writes it: with its unit, and choices by their labels. */
export function shownValue(value: Json, type: DataType, unit: string | undefined): Shown {
  const choices = choicesOf(type);
  return { shown: value, ...(unit === undefined ? {} : { unit }), ...(choices ? { choices } : {}) };
}

/** What was sent or answered, in the order of the contract; what the contract does not know is left out. */
export function namedValues(
  declared: readonly OperationValue[],
  values: Readonly<Record<string, Json>>,
): NamedValue[] {
  return declared.map(({ key, label, type, unit }) => ({
    key,
    label,
    value: shownValue(values[key] ?? null, type, unit),
  }));
}

function choicesOf(type: DataType): Shown['choices'] {
  if (type.kind === 'choice') return type.choices;
  return type.kind === 'list' ? choicesOf(type.items) : undefined;
}
