import { type Axis, axisOf } from './axis.ts';
import type { Column } from './column.ts';
import type { DecisionTable } from './decision-table.ts';
import { allRows, keepIn, type RowSet } from './row-set.ts';

/** Fewer rows than this are sooner tried one by one. */
const worthIndexing = 24;
/** Words that all the sets of rows may take together: 16 MB. */
const mostWords = 4_000_000;

export interface RowIndex {
  /**
   * The rows that may hold, given the values of the input columns; those left out cannot. A value that is
   * missing or of another type leaves none out. The set is used again by the next call.
   */
  among(values: readonly unknown[]): RowSet;
}

/** Finds the rows of a large table that may hold; undefined for a table too small to need it. */
export function rowIndexOf(table: DecisionTable, inputs: readonly Column[]): RowIndex | undefined {
  const count = table.rows.length;
  if (count < worthIndexing) return undefined;
  let words = 0;
  const axes = inputs.map(({ type }, index): Axis | undefined => {
    const cells = table.rows.map((row) => row.inputs[index] ?? null);
    const asks = cells.filter((cell) => cell !== null).length;
    // Each cell cuts the column in at most two places, so this is the most that its pieces can take.
    const size = (asks * 4 + 1) * ((count + 31) >>> 5);
    if (!type || asks === 0 || words + size > mostWords) return undefined;
    words += size;
    return axisOf(type, cells);
  });
  const every = allRows(count);
  const found = every.slice();
  return {
    among(values) {
      found.set(every);
      for (let index = 0; index < axes.length; index++) {
        const axis = axes[index];
        if (!axis) continue;
        const piece = axis.pieces[axis.pieceOf(values[index])];
        if (piece) keepIn(found, piece.rows);
      }
      return found;
    },
  };
}
