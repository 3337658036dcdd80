import { isRecord, type Json } from '#lib/json.ts';
import type { DataType } from './data-type.ts';

/**
 * Whether a value has a type's form: the test of an answer against its contract. What a choice or a
 * date says is not asked; that is the flow's to judge.
 */
export function typeTest(type: DataType): (value: Json) => boolean {
  switch (type.kind) {
    case 'text':
    case 'choice':
    case 'date':
      return (value) => typeof value === 'string';
    case 'integer':
      return Number.isInteger;
    case 'decimal':
    case 'money':
      return Number.isFinite;
    case 'yesNo':
      return (value) => typeof value === 'boolean';
    case 'list':
      return Array.isArray;
    case 'record':
    case 'table':
      return isRecord;
  }
}
