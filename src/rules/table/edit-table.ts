import type { Bot } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import type { Language } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import { printInput, printOutput, readInput, readOutput } from './cell-text.ts';
import type { Example } from './check-table.ts';
import type { Columns } from './column.ts';
import type { DecisionTable, Row } from './decision-table.ts';

/*
 * Every change that the grid can make, as a new table from an old. Cells follow their columns. What else
 * the table carries than these rows and columns stays as it is.
 */

/** A column of the grid: those of the table, then what each row rests on and what is noted of it. */
export interface GridColumn {
  readonly part: 'inputs' | 'outputs' | 'source' | 'note';
  readonly index: number;
}

export function gridColumns({ inputs, outputs }: DecisionTable): readonly GridColumn[] {
  return [
    ...inputs.map((_, index): GridColumn => ({ part: 'inputs', index })),
    ...outputs.map((_, index): GridColumn => ({ part: 'outputs', index })),
    { part: 'source', index: 0 },
    { part: 'note', index: 0 },
  ];
}

/** What reading and printing cells goes by. */
export interface Wording {
  readonly columns: Columns;
  readonly language: Language;
  readonly bot: Bot;
}

export function textOfCell(
  row: Row,
  { part, index }: GridColumn,
  { columns, language, bot }: Wording,
): string {
  switch (part) {
    case 'inputs':
      return printInput(row.inputs[index] ?? null, columns.inputs[index]?.type, language);
    case 'outputs':
      return printOutput(row.outputs[index] ?? null, columns.outputs[index]?.type, language, bot);
    case 'source':
      return row.sources.join('; ');
    case 'note':
      return row.note ?? '';
  }
}

/** Why a text cannot stand in a cell; undefined where it can. */
export function flawOfText(text: string, { part, index }: GridColumn, wording: Wording): Message | undefined {
  const { columns, language, bot } = wording;
  if (part === 'source' || part === 'note') return undefined;
  const read =
    part === 'inputs'
      ? readInput(text, columns.inputs[index]?.type, language)
      : readOutput(text, columns.outputs[index]?.type, language, bot);
  return read.ok ? undefined : read.message;
}

/** A row for a case that no row holds for, yet without an answer; of what does not matter it asks nothing. */
export function rowFor({ values, matters }: Example): Row {
  const inputs = values.map((value, index) => (matters[index] ? { is: value } : null));
  return { ...emptyRow(), inputs };
}

/** A row with a text put in one cell; what cannot be read stands as it was written. */
export function withText(row: Row, { part, index }: GridColumn, text: string, wording: Wording): Row {
  const { columns, language, bot } = wording;
  switch (part) {
    case 'inputs': {
      const read = readInput(text, columns.inputs[index]?.type, language);
      return { ...row, inputs: replaced(row.inputs, index, read.ok ? read.cell : { text }) };
    }
    case 'outputs': {
      const read = readOutput(text, columns.outputs[index]?.type, language, bot);
      return { ...row, outputs: replaced(row.outputs, index, read.ok ? read.cell : { text }) };
    }
    case 'source':
      return { ...row, sources: text.split(';').flatMap((source) => source.trim() || []) };
    case 'note': {
      const { note: _before, ...rest } = row;
      return text.trim() === '' ? rest : { ...rest, note: text };
    }
  }
}

/** A list with one of its places set; places before it that were not there yet are empty cells. */
function replaced<Cell>(cells: readonly (Cell | null)[], index: number, cell: Cell | null): (Cell | null)[] {
  const length = Math.max(cells.length, index + 1);
  return Array.from({ length }, (_, place) => (place === index ? cell : (cells[place] ?? null)));
}

/** Texts put in from a cell rightwards and downwards; rows that are missing are added. */
export function withTexts(
  table: DecisionTable,
  at: { readonly row: number; readonly column: number },
  texts: readonly (readonly string[])[],
  wording: Wording,
): DecisionTable {
  const columns = gridColumns(table);
  const rows = [...table.rows];
  for (const [down, line] of texts.entries()) {
    let row = rows[at.row + down] ?? emptyRow();
    for (const [across, text] of line.entries()) {
      const column = columns[at.column + across];
      if (column) row = withText(row, column, text, wording);
    }
    rows[at.row + down] = row;
  }
  return { ...table, rows };
}

export function emptyRow(): Row {
  return { id: newId('row'), inputs: [], outputs: [], sources: [] };
}

export function insertRow(table: DecisionTable, at: number, row: Row): DecisionTable {
  return { ...table, rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)] };
}

export function copyRow(table: DecisionTable, at: number): DecisionTable {
  const row = table.rows[at];
  return row ? insertRow(table, at + 1, { ...row, id: newId('row') }) : table;
}

export function removeRow(table: DecisionTable, at: number): DecisionTable {
  return { ...table, rows: table.rows.filter((_, place) => place !== at) };
}

export function moveRow(table: DecisionTable, from: number, to: number): DecisionTable {
  return { ...table, rows: moved(table.rows, from, to) };
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, place) => place !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function addInput(table: DecisionTable): DecisionTable {
  return { ...table, inputs: [...table.inputs, { id: newId('in'), expression: null }] };
}

export function setInput(table: DecisionTable, index: number, expression: Json): DecisionTable {
  return {
    ...table,
    inputs: table.inputs.map((input, place) => (place === index ? { ...input, expression } : input)),
  };
}

export function addOutput(table: DecisionTable, field: string): DecisionTable {
  return { ...table, outputs: [...table.outputs, { id: newId('out'), field }] };
}

export function setOutput(table: DecisionTable, index: number, field: string): DecisionTable {
  return {
    ...table,
    outputs: table.outputs.map((output, place) => (place === index ? { ...output, field } : output)),
  };
}

/** A column with its cells, to another place among its like. */
export function moveColumn(table: DecisionTable, { part, index }: GridColumn, to: number): DecisionTable {
  if (part === 'inputs') {
    const rows = table.rows.map((row) => ({
      ...row,
      inputs: moved(filled(row.inputs, table.inputs.length), index, to),
    }));
    return { ...table, inputs: moved(table.inputs, index, to), rows };
  }
  if (part !== 'outputs') return table;
  const rows = table.rows.map((row) => ({
    ...row,
    outputs: moved(filled(row.outputs, table.outputs.length), index, to),
  }));
  return { ...table, outputs: moved(table.outputs, index, to), rows };
}

function filled<Cell>(cells: readonly (Cell | null)[], length: number): (Cell | null)[] {
  return Array.from({ length }, (_, place) => cells[place] ?? null);
}

export function removeColumn(table: DecisionTable, { part, index }: GridColumn): DecisionTable {
  const without = <T>(items: readonly T[]) => items.filter((_, place) => place !== index);
  if (part === 'inputs') {
    const rows = table.rows.map((row) => ({ ...row, inputs: without(row.inputs) }));
    return { ...table, inputs: without(table.inputs), rows };
  }
  if (part !== 'outputs') return table;
  const rows = table.rows.map((row) => ({ ...row, outputs: without(row.outputs) }));
  return { ...table, outputs: without(table.outputs), rows };
}
