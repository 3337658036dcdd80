import Papa from 'papaparse';
import { guarded, unguarded } from '#lib/cell-guard.ts';
import { decodeText } from '#lib/decode-text.ts';
import { message } from '#lib/message.ts';
import {
  type FileRead,
  mostColumns,
  mostRows,
  type ReadChoices,
  type Separator,
  separators,
} from './file-table.ts';
import { tableOfSheet } from './sheet.ts';

/** As a spreadsheet in the language opens it: Swedish has the comma within numbers. */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator): string {
  const lines = rows.map((row) => row.map(guarded));
  // The mark tells a spreadsheet that the text is UTF-8.
  return `\uFEFF${Papa.unparse(lines, { delimiter: separator, newline: '\r\n' })}\r\n`;
}

/** `isKnown` tells of a heading whether the table has such a column: the right separator finds most of them. */
export function readCsv(
  bytes: Uint8Array,
  choices: ReadChoices,
  isKnown: (heading: string) => boolean,
): FileRead {
  const { text, encoding } = decodeText(bytes, choices.encoding);
  if (text.includes('\0')) return { ok: false, message: message('tableFile.notText') };
  const separator = choices.separator ?? separatorOf(text, isKnown);
  // One row more than may be read tells that there are too many.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, preview: mostRows + 2 });
  const read = tableOfSheet(data.map((row) => row.map(unguarded)));
  if (!read.ok) return read;
  const quotes = errors.find(({ type }) => type === 'Quotes');
  const notes = quotes ? [message('tableFile.quotes', { row: (quotes.row ?? 0) + 1 })] : [];
  return {
    ok: true,
    value: { ...read.value, notes: [...notes, ...read.value.notes], separator, encoding },
  };
}

function separatorOf(text: string, isKnown: (heading: string) => boolean): Separator {
  const found = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 1 });
    const headings = (data[0] ?? []).slice(0, mostColumns);
    return { separator, known: headings.filter(isKnown).length, count: headings.length };
  });
  const [best] = found.sort((one, other) => other.known - one.known || other.count - one.count);
  return best?.separator ?? ';';
}
