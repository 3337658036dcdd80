/** A cell by its row and column as they are shown; row -1 is the headings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners within it. */
export interface Marked {
  readonly from: Place;
  readonly to: Place;
}

export function markedBetween(one: Place, other: Place): Marked {
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

export function isMarked({ from, to }: Marked, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}
