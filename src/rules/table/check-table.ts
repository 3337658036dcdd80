import { axisOf, namedFirst, type PossiblePiece, possiblePieces } from './axis.ts';
import { inputFits } from './cell-fit.ts';
import type { Column } from './column.ts';
import type { CellValue, DecisionTable, InputCell } from './decision-table.ts';
import {
  addRow,
  allRows,
  both,
  hasRow,
  isEmpty,
  isWithin,
  keepIn,
  keyOf,
  meets,
  nextRow,
  noRows,
  type RowSet,
} from './row-set.ts';
import { RunSets } from './run-sets.ts';

/*
 * What a table leaves out, says twice, and never says. Promises that each finding is true, by a case
 * that shows it; that the work is bounded; and that it says so when it could not look everywhere.
 * Columns count as independent of each other. Pure: runs in a page or in a worker.
 */

/** A case that shows a finding: a value for each input column. */
export interface Example {
  readonly values: readonly CellValue[];
  /** Whether the value matters: with any other in that column the same would be found. */
  readonly matters: readonly boolean[];
}

export type Finding =
  | { readonly kind: 'gap'; readonly example: Example }
  | { readonly kind: 'overlap'; readonly rows: readonly [number, number]; readonly example: Example }
  /** `by` is a row that holds before it; null where the row can hold for no value at all. */
  | {
      readonly kind: 'unreachable';
      readonly row: number;
      readonly by: number | null;
      readonly example: Example | null;
    };

export interface Findings {
  readonly findings: readonly Finding[];
  /** False where the bounds or a stop ended the search: there may then be more. */
  readonly isComplete: boolean;
}

export interface SearchBounds {
  /** Words of 32 rows that may be looked at; a hundred million take about a second. */
  readonly work: number;
  /** Gaps and overlaps told of at most, each. */
  readonly findings: number;
  /** Told now and then: the share of the work that was done, from 0 to 1. It may end long before it is 1. */
  readonly onWork?: (share: number) => void;
}

export const defaultSearch: SearchBounds = { work: 100_000_000, findings: 50 };

/** The findings of a table; undefined where its cells do not all fit their columns, so that none can be trusted. */
export function checkTable(
  table: DecisionTable,
  inputs: readonly Column[],
  bounds: SearchBounds = defaultSearch,
): Findings | undefined {
  const columns: readonly (readonly PossiblePiece[])[] | undefined = piecesOf(table, inputs);
  if (!columns || columns.length === 0 || table.rows.length === 0) return undefined;
  const search = new Search(columns, table.rows.length, bounds);
  const findings = [
    ...search.gaps(),
    ...(table.hitPolicy === 'unique' ? search.overlaps() : []),
    ...search.unreachable(table.hitPolicy === 'first'),
  ];
  return { findings, isComplete: search.isComplete };
}

function piecesOf(table: DecisionTable, inputs: readonly Column[]) {
  const columns: (readonly PossiblePiece[])[] = [];
  for (const [index, { type }] of inputs.entries()) {
    const cells = table.rows.map((row): InputCell => row.inputs[index] ?? null);
    if (!type || !cells.every((cell) => inputFits(cell, type))) return undefined;
    columns.push(possiblePieces(axisOf(type, cells)));
  }
  return columns;
}

/** Pieces of a column that follow each other; both ends count. */
type Run = readonly [from: number, to: number];

/** A set that is split is also copied, known again by its key, and held against what is certain. */
const visitCost = 8;

class Search {
  /** The pieces of each column in their order, and with the named first. */
  readonly #columns: readonly (readonly PossiblePiece[])[];
  readonly #tried: readonly (readonly PossiblePiece[])[];
  readonly #sets: readonly RunSets[];
  readonly #count: number;
  readonly #bounds: SearchBounds;
  /** Words in a set of rows. */
  readonly #words: number;
  #left: number;
  #spent = 0;
  /** By column: the rows that ask something of it. */
  readonly #asking: readonly RowSet[];
  isComplete = true;

  constructor(columns: readonly (readonly PossiblePiece[])[], count: number, bounds: SearchBounds) {
    this.#columns = columns;
    this.#tried = columns.map(namedFirst);
    this.#sets = columns.map((pieces) => new RunSets(pieces.map(({ rows }) => rows)));
    this.#count = count;
    this.#bounds = bounds;
    this.#words = (count + 31) >>> 5;
    this.#left = bounds.work;
    this.#asking = columns.map((pieces, index) =>
      this.#except(this.#throughout(index, [[0, pieces.length - 1]])),
    );
  }

  gaps(): Finding[] {
    const all = this.#columns.map((pieces): readonly Run[] => [[0, pieces.length - 1]]);
    const found = this.#uncovered(allRows(this.#count), all, this.#tried, this.#bounds.findings, this.#left);
    return found.map((example): Finding => ({ kind: 'gap', example }));
  }

  overlaps(): Finding[] {
    const found: Finding[] = [];
    for (let row = 0; row < this.#count; row++) {
      const others = this.#meeting(row);
      if (!others) continue;
      for (let other = nextRow(others, row + 1); other >= 0; other = nextRow(others, other + 1)) {
        if (found.length >= this.#bounds.findings || !this.#spend(this.#words)) {
          this.isComplete = false;
          return found;
        }
        const example = this.#exampleIn(row, other);
        if (example) found.push({ kind: 'overlap', rows: [row, other], example });
      }
    }
    return found;
  }

  /** Rows that can never hold; with `isFirst` also those that earlier rows always forestall. */
  unreachable(isFirst: boolean): Finding[] {
    const found: Finding[] = [];
    // A share for each row, so that a hard one leaves something for the rest.
    const share = Math.floor(this.#left / this.#count);
    const earlier = noRows(this.#count);
    for (let row = 0; row < this.#count; row++) {
      const meeting = this.#meeting(row);
      this.#spend(this.#words * this.#columns.length);
      if (!meeting) found.push({ kind: 'unreachable', row, by: null, example: null });
      else if (isFirst) {
        keepIn(meeting, earlier);
        const finding = isEmpty(meeting) ? undefined : this.#forestalled(row, meeting, share);
        if (finding) found.push(finding);
      }
      addRow(earlier, row);
      if (this.#left <= 0 && row < this.#count - 1) {
        this.isComplete = false;
        return found;
      }
    }
    return found;
  }

  #forestalled(row: number, earlier: RowSet, share: number): Finding | undefined {
    const own = this.#tried.map((pieces) => pieces.filter(({ rows }) => hasRow(rows, row)));
    const runs = this.#columns.map((_, index) => this.#runs(row, index));
    const before = this.#left;
    const wasComplete = this.isComplete;
    const [free] = this.#uncovered(earlier, runs, own, 1, share);
    if (free) {
      // One free case is all that is asked for, so that the search ended there leaves nothing out.
      this.isComplete = wasComplete;
      return undefined;
    }
    if (before - this.#left >= share || this.#left <= 0) return undefined;
    const values = own.map(([piece]) => piece?.example ?? false);
    const holding = earlier.slice();
    for (const [piece] of own) if (piece) keepIn(holding, piece.rows);
    return {
      kind: 'unreachable',
      row,
      by: nextRow(holding, 0),
      example: { values, matters: this.#asked(row) },
    };
  }

  /** The rows that hold together with one for some case, itself among them; undefined where it never holds. */
  #meeting(row: number): RowSet | undefined {
    const meeting = allRows(this.#count);
    for (const [index, sets] of this.#sets.entries()) {
      if (!hasRow(this.#askingOf(index), row)) continue;
      const runs = this.#runs(row, index);
      if (runs.length === 0) return undefined;
      const here = noRows(this.#count);
      for (const [from, to] of runs) sets.addHeldSomewhere(here, from, to);
      this.#spend(this.#words * runs.length);
      keepIn(meeting, here);
    }
    return meeting;
  }

  /** Where in a column a row holds. */
  #runs(row: number, column: number): readonly Run[] {
    const pieces = this.#columns[column] ?? [];
    const runs: Run[] = [];
    let from = -1;
    for (let index = 0; index < pieces.length; index++) {
      const rows = pieces[index]?.rows;
      const holds = rows !== undefined && hasRow(rows, row);
      if (holds && from < 0) from = index;
      if (!holds && from >= 0) {
        runs.push([from, index - 1]);
        from = -1;
      }
    }
    if (from >= 0) runs.push([from, pieces.length - 1]);
    return runs;
  }

  /** The rows that hold in a column all through the runs. */
  #throughout(column: number, runs: readonly Run[]): RowSet {
    const held = allRows(this.#count);
    for (const [from, to] of runs) this.#sets[column]?.keepHeldThroughout(held, from, to);
    this.#spend(this.#words * runs.length);
    return held;
  }

  #exampleIn(row: number, other: number): Example | undefined {
    const values: CellValue[] = [];
    for (const pieces of this.#tried) {
      const shared = pieces.find(({ rows }) => hasRow(rows, row) && hasRow(rows, other));
      if (!shared) return undefined;
      values.push(shared.example);
    }
    const [one, two] = [this.#asked(row), this.#asked(other)];
    return { values, matters: one.map((asks, index) => asks || two[index] === true) };
  }

  #asked(row: number): boolean[] {
    return this.#asking.map((rows) => hasRow(rows, row));
  }

  #askingOf(index: number): RowSet {
    return this.#asking[index] ?? noRows(this.#count);
  }

  #except(rows: RowSet): RowSet {
    const rest = noRows(this.#count);
    for (let row = 0; row < this.#count; row++) if (!hasRow(rows, row)) addRow(rest, row);
    return rest;
  }

  #spend(amount: number): boolean {
    this.#left -= amount;
    this.#spent++;
    // Once in a while, since it may look at a clock.
    if ((this.#spent & 63) === 0) this.#bounds.onWork?.(1 - this.#left / this.#bounds.work);
    return this.#left > 0;
  }

  /**
   * Cases, within the pieces allowed (the same in runs), for which none of the candidates holds. Column by column, the
   * candidates are split by the pieces; a set that was met before at the same depth is not split again,
   * and where some candidate asks nothing more there is no gap to find.
   */
  #uncovered(
    candidates: RowSet,
    runs: readonly (readonly Run[])[],
    allowed: readonly (readonly PossiblePiece[])[],
    most: number,
    share: number,
  ): Example[] {
    const floor = Math.max(0, this.#left - share);
    // The columns that most rows ask about come first: they part the rows soonest.
    const always = runs.map((some, index) => this.#throughout(index, some));
    const order = allowed
      .map((_, index) => ({ index, indifferent: sizeOf(both(candidates, always[index] ?? candidates)) }))
      .sort((one, other) => one.indifferent - other.indifferent)
      .map(({ index }) => index);
    /** By depth: the candidates that hold whatever the columns from there on are. */
    const certain: RowSet[] = [];
    let rest = allRows(this.#count);
    for (let depth = order.length - 1; depth >= 0; depth--) {
      rest = both(rest, always[order[depth] ?? 0] ?? rest);
      certain[depth] = rest;
    }
    const seen: Set<string>[] = order.map(() => new Set());
    const path: (PossiblePiece | undefined)[] = allowed.map(() => undefined);
    const found: Example[] = [];

    const visit = (left: RowSet, depth: number): void => {
      if (isEmpty(left)) {
        found.push({
          values: path.map((piece, index) => piece?.example ?? allowed[index]?.[0]?.example ?? false),
          matters: path.map((piece) => piece !== undefined),
        });
        return;
      }
      const sure = certain[depth];
      const column = order[depth];
      if (sure === undefined || column === undefined || meets(left, sure)) return;
      const key = keyOf(left);
      if (seen[depth]?.has(key)) return;
      seen[depth]?.add(key);
      const held = always[column];
      if (held && isWithin(left, held)) {
        visit(left, depth + 1);
        return;
      }
      for (const piece of allowed[column] ?? []) {
        if (found.length >= most || !this.#spend(this.#words * visitCost) || this.#left < floor) {
          this.isComplete = false;
          return;
        }
        path[column] = piece;
        visit(both(left, piece.rows), depth + 1);
        path[column] = undefined;
      }
    };
    visit(candidates, 0);
    return found;
  }
}

function sizeOf(rows: RowSet): number {
  let size = 0;
  for (let row = nextRow(rows, 0); row >= 0; row = nextRow(rows, row + 1)) size++;
  return size;
}
