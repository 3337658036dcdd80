/** Cells as spreadsheets put them on the clipboard: a tab between cells, a line a row, quotes where needed. */

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(written).join('\t')).join('\n');
}

function written(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  while (from <= text.length) {
    const { cell, end } = text[from] === '"' ? quotedCell(text, from) : plainCell(text, from);
    row.push(cell);
    from = end + 1;
    if (text[end] === '\t') continue;
    if (text[end] === '\r' && text[from] === '\n') from++;
    rows.push(row);
    row = [];
    // A last line end begins no row of its own.
    if (from >= text.length) break;
  }
  return rows;
}

function plainCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  let end = from;
  while (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) end++;
  return { cell: text.slice(from, end), end };
}

/** A cell that begins with a quote but is not wholly quoted is plain text. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  const found = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  found.lastIndex = from;
  const inner = found.exec(text)?.[1];
  if (inner === undefined) return plainCell(text, from);
  return { cell: inner.replaceAll('""', '"'), end: found.lastIndex };
}
