import type { Json } from '#lib/json.ts';
import type { DataType } from './data-type.ts';

/** A value as a system would send it that has made it another type. A missing value stays missing. */
export function asType(value: Json, type: DataType): Json {
  if (value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (type.kind) {
    case 'integer':
      return Math.trunc(numberIn(text));
    case 'decimal':
    case 'money':
      return numberIn(text);
    case 'yesNo':
      return text !== '' && text !== '0' && text !== 'false';
    case 'list':
      return [value];
    case 'record':
    case 'table':
      return { value };
    case 'text':
    case 'date':
    case 'choice':
      return text;
  }
}

function numberIn(text: string): number {
  const number = Number(text.replace(/[^0-9.-]/g, ''));
  return Number.isFinite(number) ? number : 0;
}
