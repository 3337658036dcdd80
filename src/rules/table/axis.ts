import { valueFits, valuesIn } from './cell-fit.ts';
import { type CellType, isOrdered } from './column.ts';
import type { CellValue, InputCell, Range } from './decision-table.ts';
import { addRow, keyOf, noRows, type RowSet } from './row-set.ts';

/*
 * One input column cut at every value that its cells name: inside a piece no cell can tell two values
 * apart, so the pieces are all that the column can be. Both the checks and the index of a run are made of it.
 */

export interface Piece {
  /** A value in the piece; undefined where the type has none there (between 2 and 3 for whole numbers). */
  readonly example: CellValue | undefined;
  /** Whether it is a value that the cells name, and not all that lies between two. */
  readonly isNamed: boolean;
  /** The rows that hold for it, as far as this column goes. */
  readonly rows: RowSet;
}

export interface Axis {
  readonly pieces: readonly Piece[];
  /** The piece of a value; -1 where the value is none of the type, so that nothing can be said of it. */
  pieceOf(value: unknown): number;
}

/** A cell that does not fit the type holds everywhere, as far as the axis can tell. */
export function axisOf(type: CellType, cells: readonly InputCell[]): Axis {
  return isOrdered(type) ? orderedAxis(type, cells) : listedAxis(type, cells);
}

type Limit = string | number;

function orderedAxis(type: CellType, cells: readonly InputCell[]): Axis {
  const kind = type.kind === 'date' ? 'string' : 'number';
  const isLimit = (value: unknown): value is Limit => typeof value === kind;
  const points = [...new Set(cells.flatMap((cell) => limitsOf(cell)).filter(isLimit))].sort((one, other) =>
    one < other ? -1 : 1,
  );
  /** The number of points below a value. */
  const rank = (value: Limit): number => {
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((points[middle] ?? value) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // Pieces in order: below the first point, the point itself, between it and the next, and so on.
  const place = (value: Limit): number => {
    const below = rank(value);
    return points[below] === value ? below * 2 + 1 : below * 2;
  };
  const last = points.length * 2;
  const pieces = Array.from({ length: last + 1 }, (_, index): Piece => {
    const example =
      index % 2 === 1 ? points[index >>> 1] : between(points[index / 2 - 1], points[index / 2], type);
    const isOne = example !== undefined && (index % 2 === 0 || valueFits(example, type));
    return { example: isOne ? example : undefined, isNamed: index % 2 === 1, rows: noRows(cells.length) };
  });
  for (const [row, cell] of cells.entries()) {
    for (const [from, to] of spans(cell, place, last, isLimit)) {
      for (let index = from; index <= to; index++) addTo(pieces[index], row);
    }
  }
  return { pieces, pieceOf: (value) => (isLimit(value) ? place(value) : -1) };
}

function addTo(piece: Piece | undefined, row: number): void {
  if (piece) addRow(piece.rows, row);
}

function limitsOf(cell: InputCell): readonly CellValue[] {
  if (cell === null || 'text' in cell) return [];
  const stated = 'not' in cell ? cell.not : cell;
  if ('is' in stated || 'in' in stated) return valuesIn(stated);
  return [stated.from, stated.above, stated.to, stated.below].filter((limit) => limit !== undefined);
}

type Span = readonly [from: number, to: number];

function spans(
  cell: InputCell,
  place: (value: Limit) => number,
  last: number,
  isLimit: (value: unknown) => value is Limit,
): readonly Span[] {
  if (cell === null || 'text' in cell || !limitsOf(cell).every(isLimit)) return [[0, last]];
  if ('not' in cell) return outside(spans(cell.not, place, last, isLimit), last);
  if (!('is' in cell) && !('in' in cell)) return rangeSpan(cell, place, last, isLimit);
  return valuesIn(cell)
    .filter(isLimit)
    .map((value): Span => [place(value), place(value)]);
}

function rangeSpan(
  { from, above, to, below }: Range,
  place: (value: Limit) => number,
  last: number,
  isLimit: (value: unknown) => value is Limit,
): readonly Span[] {
  const low = Math.max(isLimit(from) ? place(from) : 0, isLimit(above) ? place(above) + 1 : 0);
  const high = Math.min(isLimit(to) ? place(to) : last, isLimit(below) ? place(below) - 1 : last);
  return low <= high ? [[low, high]] : [];
}

function outside(inside: readonly Span[], last: number): readonly Span[] {
  const gaps: Span[] = [];
  let next = 0;
  for (const [from, to] of [...inside].sort(([one], [other]) => one - other)) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= last) gaps.push([next, last]);
  return gaps;
}

const day = 86_400_000;
/** What a number of öre may be off by when it is counted in kronor. */
const hair = 1e-6;

/** A value strictly between two, either of which may be endless; undefined where the type has none. */
function between(low: Limit | undefined, high: Limit | undefined, type: CellType): Limit | undefined {
  if (type.kind === 'date') return dateBetween(low, high);
  const a = typeof low === 'number' ? low : undefined;
  const b = typeof high === 'number' ? high : undefined;
  const step = type.kind === 'money' ? 100 : 1;
  if (a === undefined) return b === undefined ? 0 : Math.ceil(b * step - 1 - hair) / step;
  const next = Math.floor(a * step + 1 + hair) / step;
  if (next > a && (b === undefined || next < b)) return next;
  if (type.kind !== 'decimal' || b === undefined) return undefined;
  const middle = (a + b) / 2;
  return middle > a && middle < b ? middle : undefined;
}

function dateBetween(low: Limit | undefined, high: Limit | undefined): string | undefined {
  const at = (date: Limit, days: number) => {
    const time = Date.parse(`${date}T00:00:00Z`) + days * day;
    const found = Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
    return found?.length === 10 ? found : undefined;
  };
  if (low === undefined) return high === undefined ? '2026-01-01' : at(high, -1);
  const next = at(low, 1);
  return next !== undefined && (high === undefined || next < high) ? next : undefined;
}

/** Values without an order: each by itself, and all the others as one. */
function listedAxis(type: CellType, cells: readonly InputCell[]): Axis {
  const wanted = type.kind === 'yesNo' ? 'boolean' : 'string';
  const isOne = (value: unknown): value is CellValue => typeof value === wanted;
  const known: readonly CellValue[] =
    type.kind === 'choice'
      ? type.choices.map(({ value }) => value)
      : type.kind === 'yesNo'
        ? [true, false]
        : [];
  const values = [...new Set([...known, ...cells.flatMap(valuesIn).filter(isOne)])];
  const places = new Map(values.map((value, index) => [value, index]));
  const possible = (value: CellValue) => type.kind === 'text' || known.includes(value);
  const pieces = [
    ...values.map(
      (value): Piece => ({
        example: possible(value) ? value : undefined,
        isNamed: true,
        rows: noRows(cells.length),
      }),
    ),
    {
      example: type.kind === 'text' ? otherThan(values) : undefined,
      isNamed: false,
      rows: noRows(cells.length),
    },
  ];
  const everywhere = pieces.map((_, index) => index);
  for (const [row, cell] of cells.entries()) {
    for (const index of heldBy(cell, places, everywhere)) addTo(pieces[index], row);
  }
  return {
    pieces,
    pieceOf: (value) => (isOne(value) ? (places.get(value) ?? values.length) : -1),
  };
}

function heldBy(
  cell: InputCell,
  places: ReadonlyMap<CellValue, number>,
  everywhere: readonly number[],
): readonly number[] {
  if (cell === null || 'text' in cell) return everywhere;
  const stated = 'not' in cell ? cell.not : cell;
  if (!('is' in stated) && !('in' in stated)) return everywhere;
  const held = valuesIn(stated).map((value) => places.get(value));
  if (held.includes(undefined)) return everywhere;
  if (!('not' in cell)) return held.filter((place) => place !== undefined);
  const denied = new Set(held);
  return everywhere.filter((place) => !denied.has(place));
}

function otherThan(values: readonly CellValue[]): string {
  let other = 'annat';
  while (values.includes(other)) other += '…';
  return other;
}

export interface PossiblePiece extends Piece {
  readonly example: CellValue;
}

/** The pieces that have a value, in order, those that the same rows hold for put together. */
export function possiblePieces({ pieces }: Axis): readonly PossiblePiece[] {
  const found = new Map<string, PossiblePiece>();
  for (const { example, rows, isNamed } of pieces) {
    if (example === undefined) continue;
    const key = keyOf(rows);
    // Of several values that are the same to the table, one that it names is the one a person has in mind.
    if (!found.has(key) || (isNamed && !found.get(key)?.isNamed)) found.set(key, { example, rows, isNamed });
  }
  return [...found.values()];
}

/** The values that the table names before those that lie between. */
export function namedFirst(pieces: readonly PossiblePiece[]): readonly PossiblePiece[] {
  return [...pieces.filter(({ isNamed }) => isNamed), ...pieces.filter(({ isNamed }) => !isNamed)];
}
