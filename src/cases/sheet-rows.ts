import readXlsxFile from 'read-excel-file/universal';
import { dateOf, dayOf } from '#expression/calendar.ts';
import { type Message, message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';
import { givenText, unpackWorkbook } from '#lib/workbook.ts';
import type { ColumnType } from './case-column.ts';

export interface Sheet {
  readonly rows: readonly (readonly unknown[])[];
  readonly sheets: readonly string[];
  readonly notes: readonly Message[];
}

/** The rows of one sheet of a workbook; of a formula's cell the value that was last worked out. Macros are never run. */
export async function readSheet(bytes: Uint8Array, wanted: string | undefined): Promise<Parsed<Sheet>> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  const { workbook, hasMacros } = unpacked.value;
  try {
    const sheets = await readXlsxFile(workbook, { trim: false });
    const chosen = sheets.find(({ sheet }) => sheet === wanted) ?? sheets[0];
    if (!chosen) return { ok: false, message: message('caseFile.empty') };
    const notes = hasMacros ? [message('caseFile.macros')] : [];
    return { ok: true, value: { rows: chosen.data, sheets: sheets.map(({ sheet }) => sheet), notes } };
  } catch {
    return { ok: false, message: message('tableFile.notExcel') };
  }
}

/** Day 0 of a workbook's dates, as it counts from March 1900. */
const firstDay = dayOf('1899-12-30') ?? 0;

/** A cell as it would be written in a CSV. Where the column is a date, a number is a day counted as Excel does. */
export function sheetText(cell: unknown, type: ColumnType | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && (type?.kind === 'date' || type?.kind === 'day')) {
    return (Number.isInteger(cell) && dateOf(firstDay + cell)) || String(cell);
  }
  return givenText(String(cell));
}
