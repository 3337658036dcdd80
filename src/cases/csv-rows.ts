import Papa from 'papaparse';
import { unguarded } from '#lib/cell-guard.ts';
import type { DecodedText, Encoding } from '#lib/decode-text.ts';
import { type Message, message } from '#lib/message.ts';
import { type Separator, separators } from './case-file.ts';

/** A row of cells as they are written. */
export interface Row {
  /** As a spreadsheet numbers rows. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface RowFault {
  readonly row: number;
  readonly message: Message;
}

/** Rows that were read since the last part. */
export interface RowPart {
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
  readonly bytes: number;
  readonly separator?: Separator;
  readonly encoding?: Encoding;
  /** Why nothing more can be read. */
  readonly refusal?: Message;
}

/** Characters of a row; a quote that is never closed would otherwise swallow the file. */
const longestRow = 1_000_000;

/** So many rows with broken quotes, and it is something else that is wrong with the file. */
const mostBroken = 1000;

/**
 * The rows of a CSV of any size, part by part. A row whose quotes are broken is told of and left out, and what
 * stands on the next line is read again from its beginning.
 */
export async function* csvRows(
  pieces: AsyncIterable<DecodedText & { readonly bytes: number }>,
  wanted: Separator | undefined,
  isKnown: (heading: string) => boolean,
): AsyncGenerator<RowPart> {
  let rest = '';
  let number = 0;
  let broken = 0;
  let bytes = 0;
  let format: Format | undefined;
  let encoding: Encoding | undefined;

  function take(isLast: boolean): RowPart {
    const rows: Row[] = [];
    const faults: RowFault[] = [];
    const form = format ?? formatOf(rest, wanted, isKnown);
    const add = (row: readonly string[]) => rows.push({ number: ++number, cells: row.map(unguarded) });
    const parser = new Papa.Parser({ delimiter: form.separator, newline: form.newline });
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(rest, 0, !isLast);
    if (errors.length === 0 && (rest.length - meta.cursor <= longestRow || isLast)) {
      for (const row of data) add(row);
      rest = rest.slice(meta.cursor);
    } else {
      while (rest !== '' && broken < mostBroken) {
        const row = firstRow(rest, form, isLast);
        if (row === undefined) break;
        if (row.isBroken) {
          broken++;
          faults.push({ row: ++number, message: message('caseFile.quotes', { row: number }) });
        } else add(row.cells);
        rest = rest.slice(row.end);
      }
    }
    const isHopeless = broken >= mostBroken;
    return {
      rows,
      faults,
      bytes,
      separator: form.separator,
      ...(encoding === undefined ? {} : { encoding }),
      ...(isHopeless ? { refusal: message('caseFile.manyQuotes', { count: mostBroken }) } : {}),
    };
  }

  for await (const piece of pieces) {
    bytes += piece.bytes;
    encoding = piece.encoding;
    if (piece.text.includes('\0')) {
      yield { rows: [], faults: [], bytes, refusal: message('caseFile.notText') };
      return;
    }
    rest += piece.text;
    format ??= formatOf(rest, wanted, isKnown);
    const part = take(false);
    yield part;
    if (part.refusal) return;
  }
  if (rest !== '') yield take(true);
}

interface Format {
  readonly separator: Separator;
  readonly newline: '\r\n' | '\n' | '\r';
}

/** How a file is written, by its beginning. Most of the headings are known with the right separator. */
function formatOf(
  beginning: string,
  wanted: Separator | undefined,
  isKnown: (heading: string) => boolean,
): Format {
  const newline = beginning.includes('\r\n') ? '\r\n' : beginning.includes('\n') ? '\n' : '\r';
  const found = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(beginning, { delimiter: separator, newline, preview: 1 });
    const headings = data[0] ?? [];
    return { separator, known: headings.filter(isKnown).length, count: headings.length };
  });
  const [best] = found.sort((one, other) => other.known - one.known || other.count - one.count);
  return { separator: wanted ?? best?.separator ?? ';', newline };
}

/** The first row of a text by itself, and where the next begins; undefined where more of it is to come. */
function firstRow(text: string, { separator, newline }: Format, isLast: boolean) {
  const parser = new Papa.Parser({ delimiter: separator, newline, preview: 1, fastMode: false });
  const within = text.length > longestRow ? text.slice(0, longestRow) : text;
  const isAll = within.length === text.length && isLast;
  const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(within, 0, !isAll);
  const [cells] = data;
  if (cells && errors.length === 0) return { isBroken: false, cells, end: meta.cursor } as const;
  if (!cells && within.length === text.length && !isLast) return undefined;
  const line = text.indexOf(newline);
  return { isBroken: true, end: line < 0 ? text.length : line + newline.length } as const;
}
