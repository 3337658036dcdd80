import type { TableData } from './data.ts';

/** The place of the first row with a cell that could not be read. */
export function unreadRow({ rows }: TableData): number | undefined {
  const place = rows.findIndex((row) =>
    [...row.inputs, ...row.outputs].some((cell) => cell !== null && 'text' in cell),
  );
  return place < 0 ? undefined : place;
}
