/**
 * Part of `npm run bench`: decision tables of 1,000 rows and 10 columns, how fast a case finds its row,
 * and how long the search for gaps, overlaps and rows never reached takes. Gives back whether both keep
 * what is promised: under 50 microseconds a case, under 2 seconds a search.
 */

import { randomFrom } from '#lib/random.ts';
import type { DataOf } from '#nodes/definitions.ts';
import { checkTable } from '#rules/table/check-table.ts';
import { columnsOf } from '#rules/table/column.ts';
import type { InputCell } from '#rules/table/decision-table.ts';
import { createHost } from '#running/host.ts';
import { BotDrawing } from '../support/bot.ts';
import { median } from './measure.ts';

type Table = DataOf<'table'>;

const rowCount = 1000;
const columnCount = 10;
const caseCount = 20_000;

type Cell = (row: number, column: number, chance: () => number) => InputCell;

/** Tables of different making: what is easy for one search is hard for another. */
const shapes: readonly { readonly name: string; readonly cell: Cell }[] = [
  {
    name: 'ten grades by a hundred ranges, the rest "–"',
    cell: (row, column) => {
      if (column === 0) return { is: row % 10 };
      const from = Math.floor(row / 10) * 10;
      return column === 1 ? { from, below: from + 10 } : null;
    },
  },
  {
    name: 'three in ten cells filled, values and ranges',
    cell: (_row, _column, chance) => (chance() < 0.3 ? anyCell(chance) : null),
  },
  {
    name: 'one in ten cells filled',
    cell: (_row, _column, chance) => (chance() < 0.1 ? anyCell(chance) : null),
  },
  { name: 'every cell filled, a range of its own', cell: (_row, _column, chance) => range(chance, 300) },
  {
    name: 'wide ranges and denials in every cell',
    cell: (_row, _column, chance) => (chance() < 0.5 ? range(chance, 900) : { not: anyCell(chance) }),
  },
];

function anyCell(chance: () => number): { is: number } | { in: number[] } | { from: number; to: number } {
  const kind = chance();
  const value = () => Math.floor(chance() * 50) * 20;
  if (kind < 0.4) return { is: value() };
  return kind < 0.6 ? { in: [value(), value(), value()] } : range(chance, 300);
}

function range(chance: () => number, width: number): { from: number; to: number } {
  const from = Math.floor(chance() * 1000);
  return { from, to: from + Math.floor(chance() * width) };
}

function makeTable(cell: Cell, hitPolicy: Table['hitPolicy']): Table {
  const chance = randomFrom(7);
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  return {
    hitPolicy,
    inputs: columns.map((column) => ({ id: `i${column}`, expression: { var: `c${column}` } })),
    outputs: [{ id: 'o', field: 'svar' }],
    rows: Array.from({ length: rowCount }, (_, row) => ({
      id: `r${row}`,
      inputs: columns.map((column) => cell(row, column, chance)),
      outputs: [{ value: row }],
      sources: [],
    })),
    unanswered: false,
  };
}

function botWith(table: Table) {
  const drawing = new BotDrawing().field('svar');
  for (let column = 0; column < columnCount; column++) drawing.field(`c${column}`);
  return drawing
    .start()
    .node('tabell', 'table', table)
    .outcome('klar', 'KLAR', '{svar}')
    .outcome('utan', 'UTAN')
    .way('start', 'tabell')
    .way('tabell', 'klar')
    .way('tabell.noRow', 'utan').bot;
}

/** Microseconds a case, the whole run of the bot counted. */
function timeLookUp(table: Table): number {
  const host = createHost(botWith(table));
  const chance = randomFrom(3);
  const cases = Array.from({ length: caseCount }, (_, index) => ({
    id: String(index),
    input: Object.fromEntries(
      Array.from({ length: columnCount }, (_, column) => [
        `c${column}`,
        column === 0 ? Math.floor(chance() * 10) : Math.floor(chance() * 1000),
      ]),
    ),
  }));
  const rounds = [0, 1, 2].map(() => {
    const begin = performance.now();
    for (const testCase of cases) host.run(testCase);
    return ((performance.now() - begin) / caseCount) * 1000;
  });
  return median(rounds);
}

/** Prints, and judges nothing: a busy machine is no fault. */
export function benchTables(): void {
  console.log(`\nDecision tables, ${rowCount} rows by ${columnCount} columns`);
  for (const { name, cell } of shapes) {
    for (const hitPolicy of ['first', 'unique'] as const) {
      const table = makeTable(cell, hitPolicy);
      const columns = columnsOf(table, botWith(table));
      const begin = performance.now();
      const found = checkTable(table, columns.inputs);
      const seconds = (performance.now() - begin) / 1000;
      const microseconds = timeLookUp(table);
      const searched = found?.isComplete ? 'all searched' : 'not fully searched';
      console.log(
        `${`${name}, ${hitPolicy}`.padEnd(56)}${microseconds.toFixed(1).padStart(7)} µs a case${seconds.toFixed(2).padStart(8)} s a search  ${found?.findings.length} found, ${searched}`,
      );
    }
  }
}
