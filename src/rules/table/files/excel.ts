import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import type { Language } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { givenText, keptText, sheetName, unpackWorkbook } from '#lib/workbook.ts';
import { notations } from '#ui/value-field/parse-value.ts';
import type { FileRead, ReadChoices } from './file-table.ts';
import { tableOfSheet } from './sheet.ts';

/** Cells are written as texts and numbers, never as formulas. */
export function writeExcel(rows: readonly (readonly (string | number)[])[], sheet: string): Promise<Blob> {
  const cells = rows.map((row, index) =>
    row.map((value) => ({
      value: typeof value === 'string' ? keptText(value) : value,
      type: typeof value === 'number' ? Number : String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = (rows[0] ?? []).map(() => ({ width: 24 }));
  return writeXlsxFile(cells, { columns, sheet: sheetName(sheet), stickyRowsCount: 1 }).toBlob();
}

export async function readExcel(
  bytes: Uint8Array,
  choices: ReadChoices,
  language: Language,
): Promise<FileRead> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(unpacked.value.workbook, { trim: false });
  } catch {
    return { ok: false, message: message('tableFile.notExcel') };
  }
  const chosen = sheets.find(({ sheet }) => sheet === choices.part) ?? sheets[0];
  if (!chosen) return { ok: false, message: message('tableFile.empty') };
  const read = tableOfSheet(chosen.data.map((row) => row.map((cell) => textOf(cell, language))));
  if (!read.ok) return read;
  const all = sheets.map(({ sheet }) => ({ id: sheet, name: sheet }));
  return { ok: true, value: { ...read.value, parts: { all, chosen: chosen.sheet } } };
}

function textOf(cell: unknown, language: Language): string {
  if (typeof cell === 'number') return notations.decimal.format(cell, language);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : givenText(String(cell));
}
