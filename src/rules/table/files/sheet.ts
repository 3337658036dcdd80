import { message } from '#lib/message.ts';
import { type FileRead, type FileRow, longestCell, mostColumns, mostRows } from './file-table.ts';

/** Cells in rows, the first of which that says anything holds the headings. Empty rows are left out. */
export function tableOfSheet(sheet: readonly (readonly string[])[]): FileRead {
  const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '');
  const head = sheet.findIndex((row) => !isEmpty(row));
  const headings = sheet[head] ?? [];
  if (head < 0) return { ok: false, message: message('tableFile.empty') };
  if (sheet.length - head - 1 > mostRows) {
    return { ok: false, message: message('tableFile.tooManyRows', { limit: mostRows }) };
  }
  if (headings.length > mostColumns) {
    return { ok: false, message: message('tableFile.tooManyColumns', { limit: mostColumns }) };
  }
  const rows = sheet.flatMap((cells, index): FileRow[] =>
    index > head && !isEmpty(cells) ? [{ number: index + 1, cells }] : [],
  );
  const swollen = rows.find(({ cells }) => cells.some((cell) => cell.length > longestCell));
  const long = rows.find(({ cells }) => cells.slice(headings.length).some((cell) => cell.trim() !== ''));
  return {
    ok: true,
    value: {
      columns: headings.map((heading) => ({ heading: heading.trim().slice(0, 200), otherNames: [] })),
      rows: rows.map(({ number, cells }) => ({
        number,
        cells: cells.map((cell) => cell.slice(0, longestCell)),
      })),
      cells: 'written',
      notes: [
        ...(long ? [message('tableFile.longRow', { row: long.number })] : []),
        ...(swollen ? [message('tableFile.longCell', { row: swollen.number, limit: longestCell })] : []),
      ],
    },
  };
}
