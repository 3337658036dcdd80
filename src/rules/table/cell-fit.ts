import { dateNotation } from '#ui/value-field/parse-value.ts';
import { type CellType, isNumeric, isOrdered } from './column.ts';
import type { CellValue, InputCell, OutputCell, Stated } from './decision-table.ts';

/** Whether a value is one of the type. A choice that no longer exists fits: it is told by itself. */
export function valueFits(value: CellValue, type: CellType): boolean {
  if (isNumeric(type)) {
    if (typeof value !== 'number') return false;
    return type.kind !== 'integer' || Number.isInteger(value);
  }
  if (type.kind === 'date') return typeof value === 'string' && isDate(value);
  return typeof value === (type.kind === 'yesNo' ? 'boolean' : 'string');
}

function isDate(text: string): boolean {
  const parsed = dateNotation.parse(text, 'sv');
  return parsed.ok && parsed.value === text;
}

/** Whether a cell speaks of values of the type. What could not be read does not. */
export function inputFits(cell: InputCell, type: CellType): boolean {
  if (cell === null) return true;
  if ('text' in cell) return false;
  return statedFits('not' in cell ? cell.not : cell, type);
}

function statedFits(stated: Stated, type: CellType): boolean {
  if ('is' in stated) return valueFits(stated.is, type);
  if ('in' in stated) return stated.in.length > 0 && stated.in.every((value) => valueFits(value, type));
  const limits = [stated.from, stated.above, stated.to, stated.below].filter((limit) => limit !== undefined);
  // A limit may lie between two whole numbers.
  const limited: CellType = type.kind === 'integer' ? { kind: 'decimal' } : type;
  return limits.length > 0 && isOrdered(type) && limits.every((limit) => valueFits(limit, limited));
}

export function outputFits(cell: OutputCell, type: CellType | undefined): boolean {
  if (cell === null || 'rule' in cell) return true;
  return 'value' in cell && type !== undefined && valueFits(cell.value, type);
}

/** The values that a cell writes out one by one. */
export function valuesIn(cell: InputCell): readonly CellValue[] {
  if (cell === null || 'text' in cell) return [];
  const stated = 'not' in cell ? cell.not : cell;
  if ('is' in stated) return [stated.is];
  return 'in' in stated ? stated.in : [];
}
