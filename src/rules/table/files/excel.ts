import { Unzip, UnzipInflate, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import type { Language } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { notations } from '#ui/value-field/parse-value.ts';
import type { FileRead, ReadChoices } from './file-table.ts';
import { tableOfSheet } from './sheet.ts';

/*
 * Excel workbooks. `read-excel-file` and `write-excel-file` do nothing but cells and are a tenth of what
 * exceljs weighs, whose last release is two years old.
 */

/** Bytes that all the parts of a workbook may be together when they are unpacked. */
const mostUnpacked = 100_000_000;

/**
 * Texts that write-excel-file loses, since it keeps its texts in a plain object, which inherits these. An
 * apostrophe more keeps them apart; one that stands there already gets another.
 */
const lost = new RegExp(`^'*(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})$`);

/** Cells are written as texts and numbers, never as formulas. */
export function writeExcel(rows: readonly (readonly (string | number)[])[], sheet: string): Promise<Blob> {
  const cells = rows.map((row, index) =>
    row.map((value) => ({
      value: typeof value === 'string' && lost.test(value) ? `'${value}` : value,
      type: typeof value === 'number' ? Number : String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = (rows[0] ?? []).map(() => ({ width: 24 }));
  return writeXlsxFile(cells, { columns, sheet: sheetName(sheet), stickyRowsCount: 1 }).toBlob();
}

/** A sheet's name is short and has none of these signs. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, 31) || '1'
  );
}

export async function readExcel(
  bytes: Uint8Array,
  choices: ReadChoices,
  language: Language,
): Promise<FileRead> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(unpacked.workbook, { trim: false });
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
  const text = cell === null || cell === undefined ? '' : String(cell);
  return text.startsWith("'") && lost.test(text) ? text.slice(1) : text;
}

type Unpacked =
  | { readonly ok: true; readonly workbook: ArrayBuffer }
  | { readonly ok: false; readonly message: ReturnType<typeof message> };

/**
 * The workbook's parts, counted as they are unpacked and packed again without compression: a small file
 * that would unpack to gigabytes is given up when it has become too large, whatever it says of its size.
 */
function unpack(bytes: Uint8Array): Unpacked {
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  let isWhole = true;
  const unzip = new Unzip((file) => {
    const pieces: Uint8Array[] = [];
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      size += data.length;
      if (size > mostUnpacked) throw new TooLarge();
      pieces.push(data);
      if (isLast) parts[file.name] = joined(pieces);
    };
    if (/\.(xml|rels)$/i.test(file.name)) file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // Piece by piece, so that what grows is seen to grow.
    for (let at = 0; at < bytes.length; at += pieceSize) {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    }
  } catch (error) {
    if (error instanceof TooLarge) {
      return { ok: false, message: message('tableFile.bomb', { limit: mostUnpacked / 1_000_000 }) };
    }
    isWhole = false;
  }
  if (!isWhole || Object.keys(parts).length === 0) {
    return { ok: false, message: message('tableFile.notExcel') };
  }
  return { ok: true, workbook: zipSync(parts, { level: 0 }).slice().buffer };
}

class TooLarge extends Error {}

const pieceSize = 16_384;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
