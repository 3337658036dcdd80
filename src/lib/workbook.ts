import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { message } from './message.ts';
import type { Parsed } from './parse-json.ts';

/*
 * What reading and writing Excel workbooks have in common, whatever stands in the cells. The libraries that
 * do the cells, `read-excel-file` and `write-excel-file`, do nothing but cells and are a tenth of what exceljs
 * weighs, whose last release is two years old.
 */

/** Bytes that all the parts of a workbook may be together when they are unpacked. */
const mostUnpacked = 100_000_000;

/**
 * Texts that write-excel-file loses, since it keeps its texts in a plain object, which inherits these. An
 * apostrophe more keeps them apart; one that stands there already gets another.
 */
const lost = new RegExp(`^'*(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})$`);

/** A text as it is to be written into a workbook. What looks as a workbook's way to write a sign is no such sign. */
export function keptText(text: string): string {
  return lost.test(text) ? `'${text}` : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The same text as it was, when it is read. */
export function givenText(text: string): string {
  return text.startsWith("'") && lost.test(text) ? text.slice(1) : text;
}

/** A sheet's name is short and has none of these signs. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, 31) || '1'
  );
}

/** By what the bytes are, whatever the file is called: a workbook is a zip archive. */
export function isWorkbook([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** An older Excel, or a workbook with a password. */
export function isOldWorkbook([first, second]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf;
}

export interface Unpacked {
  readonly workbook: ArrayBuffer;
  /** It has macros, which are not unpacked. */
  readonly hasMacros: boolean;
}

/**
 * The workbook's parts, counted as they are unpacked and packed again without compression: a small file
 * that would unpack to gigabytes is given up when it has become too large, whatever it says of its size.
 */
export function unpackWorkbook(bytes: Uint8Array): Parsed<Unpacked> {
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  let isWhole = true;
  let hasMacros = false;
  const unzip = new Unzip((file) => {
    const pieces: Uint8Array[] = [];
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      size += data.length;
      if (size > mostUnpacked) throw new TooLarge();
      pieces.push(data);
      if (isLast) parts[file.name] = joined(pieces);
    };
    if (/vbaProject\.bin$/i.test(file.name)) hasMacros = true;
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
  return { ok: true, value: { workbook: zipSync(parts, { level: 0 }).slice().buffer, hasMacros } };
}

class TooLarge extends Error {}

const pieceSize = 16_384;

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
