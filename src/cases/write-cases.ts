/**
 * Writes test cases into files. Promises: what is written is read back as the same cases by `readCases`; a
 * text that a spreadsheet would take for a formula is made a text by an apostrophe, which reading takes away
 * again; the work is done piece by piece, so that whoever asks can let a page live between.
 */
import Papa from 'papaparse';
import type { TestCase } from '#flow/case.ts';
import { guarded } from '#lib/cell-guard.ts';
import type { Language } from '#lib/local-text.ts';
import { keptText } from '#lib/workbook.ts';
import { cellOf, valueIn } from './case-cell.ts';
import type { CaseColumn } from './case-column.ts';
import { knownPlaces, withoutUnknown } from './known-places.ts';

/** So many cases are a piece. */
const caseAPiece = 200;

/** The columns that some of the cases say something in, and the id's: those that a file of them needs. */
export function columnsUsed(
  cases: readonly TestCase[],
  columns: readonly CaseColumn[],
): readonly CaseColumn[] {
  const unused = new Set(columns);
  for (const testCase of cases) {
    for (const column of unused) if (valueIn(testCase, column) !== undefined) unused.delete(column);
  }
  return columns.filter((column) => !unused.has(column) || column.type.kind === 'id');
}

/** Places that cases name and no column is: a CSV or workbook of them does not hold what they say there. */
export function placesLost(cases: readonly TestCase[], columns: readonly CaseColumn[]): ReadonlySet<string> {
  const known = knownPlaces(columns);
  const places = new Set<string>();
  for (const testCase of cases) withoutUnknown(testCase, known, (place) => places.add(place));
  return places;
}

/** A CSV as a spreadsheet in the language opens it: Swedish has the comma within numbers. */
export function* writeCsv(
  cases: readonly TestCase[],
  columns: readonly CaseColumn[],
  language: Language,
): Generator<string> {
  const delimiter = language === 'sv' ? ';' : ',';
  const lines = (rows: string[][]) => `${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`;
  // The mark tells a spreadsheet that the text is UTF-8.
  yield `\uFEFF${lines([columns.map(({ address }) => address)])}`;
  for (const some of pieces(cases)) {
    yield lines(some.map((testCase) => columns.map((column) => guarded(cellOf(testCase, column, language)))));
  }
}

/** One case a line. */
export function* writeNdjson(cases: readonly TestCase[]): Generator<string> {
  for (const some of pieces(cases)) yield some.map((testCase) => `${JSON.stringify(testCase)}\n`).join('');
}

/** The product's own form. */
export function* writeJson(cases: readonly TestCase[]): Generator<string> {
  yield '{\n  "cases": [';
  let isFirst = true;
  for (const some of pieces(cases)) {
    // By its own line breaks alone: a text may hold others, such as U+2028, and is left as it is.
    const texts = some.map(
      (testCase) => `    ${JSON.stringify(testCase, null, 2).replaceAll('\n', '\n    ')}`,
    );
    yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst = false;
  }
  yield isFirst ? ']\n}\n' : '\n  ]\n}\n';
}

/** The most rows that are written into a workbook, whose making takes memory for all of them at once. */
export const mostExcelRows = 50_000;

/** Cells of a workbook, a row each: texts, and numbers that a spreadsheet can count with; never formulas. */
export function* excelRows(
  cases: readonly TestCase[],
  columns: readonly CaseColumn[],
): Generator<readonly (readonly (string | number | null)[])[]> {
  yield [columns.map(({ address }) => address)];
  for (const some of pieces(cases)) {
    yield some.map((testCase) =>
      columns.map((column) => {
        const text = cellOf(testCase, column, 'en');
        const isNumber = numeric.has(column.type.kind) && /^-?\d{1,15}(\.\d+)?$/.test(text);
        return text === '' ? null : isNumber ? Number(text) : text;
      }),
    );
  }
}

const numeric: ReadonlySet<string> = new Set(['integer', 'decimal', 'money']);

/** A workbook of the rows, the first of them the headings. */
export async function writeExcel(rows: readonly (readonly (string | number | null)[])[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const cells = rows.map((row, index) =>
    row.map((value) => {
      if (value === null) return null;
      if (typeof value === 'number') return { value, type: Number };
      return {
        value: keptText(value),
        type: String,
        ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
      };
    }),
  );
  const columns = (rows[0] ?? []).map(() => ({ width: 18 }));
  return writeXlsxFile(cells, { columns, sheet: 'Testfall', stickyRowsCount: 1 }).toBlob();
}

function* pieces(cases: readonly TestCase[]): Generator<readonly TestCase[]> {
  for (let at = 0; at < cases.length; at += caseAPiece) yield cases.slice(at, at + caseAPiece);
}
