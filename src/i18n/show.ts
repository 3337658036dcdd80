import { isRecord, type Json } from '#lib/json.ts';
import { type Language, textIn } from '#lib/local-text.ts';
import type { Shown } from '#lib/message.ts';
import { textOf } from './engine.ts';
import { listIn, NBSP, numberIn } from './number.ts';

/** A value as a person writes it in a sentence: `2 000 m`, `ja`, `deltid, förmiddag`, `saknas`. */
export function show({ shown, unit, choices }: Shown, language: Language): string {
  if (typeof shown === 'number') return withUnit(numberIn(shown, language), unit);
  if (typeof shown === 'string') return choiceLabel(shown, choices, language) ?? textValue(shown, language);
  if (Array.isArray(shown)) return shownList(shown, language, unit, choices);
  if (isRecord(shown)) return shownRecord(shown, language);
  return textOf(shown === null ? 'value.missing' : shown ? 'value.yes' : 'value.no', language, {}, undefined);
}

function withUnit(number: string, unit: string | undefined): string {
  if (!unit) return number;
  return `${number}${NBSP}${unit}`;
}

function choiceLabel(value: string, choices: Shown['choices'], language: Language): string | undefined {
  const choice = choices?.find((candidate) => candidate.value === value);
  return choice && (textIn(choice.label, language) || undefined);
}

/** Dates stay as they are in the data, `2026-11-24`: a rule is read beside its figures. */
function textValue(value: string, language: Language): string {
  return value === '' ? textOf('value.emptyText', language, {}, undefined) : value;
}

function shownList(
  items: readonly Json[],
  language: Language,
  unit?: string,
  choices?: Shown['choices'],
): string {
  if (items.length === 0) return textOf('value.emptyList', language, {}, undefined);
  const written = items.map((item) =>
    show({ shown: item, ...(unit === undefined ? {} : { unit }), ...(choices ? { choices } : {}) }, language),
  );
  return listIn(written, language);
}

function shownRecord(record: Readonly<Record<string, Json>>, language: Language): string {
  const parts = Object.entries(record).map(([name, value]) => `${name}: ${show({ shown: value }, language)}`);
  return parts.length === 0 ? textOf('value.emptyRecord', language, {}, undefined) : parts.join(', ');
}
