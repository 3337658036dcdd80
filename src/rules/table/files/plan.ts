import type { Bot } from '#flow/bot.ts';
import type { Language } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { inputFits, outputFits } from '../cell-fit.ts';
import { columnsOf } from '../column.ts';
import type { DecisionTable, Row } from '../decision-table.ts';
import {
  addInput,
  addOutput,
  emptyRow,
  flawOfText,
  type GridColumn,
  gridColumns,
  setInput,
  type Wording,
  withText,
} from '../edit-table.ts';
import { readFeelInput, readFeelOutput } from './feel.ts';
import type { FileTable } from './file-table.ts';
import type { Target } from './match-columns.ts';

/** A cell that could not be read, and where. It is taken along as it is written, to be mended in the table. */
export interface Fault {
  readonly row: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: Message;
}

/** What becomes of a table when a file is taken in. */
export interface Plan {
  readonly table: DecisionTable;
  readonly rows: number;
  /** The first of them; `faultCount` is how many there are. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  /** Columns of the table that nothing in the file goes to. */
  readonly missing: readonly GridColumn[];
}

export type Mode = 'replace' | 'add';

/** Nobody reads more of them at once. */
const mostFaults = 100;

export function planOf(
  file: FileTable,
  targets: readonly Target[],
  before: DecisionTable,
  mode: Mode,
  { bot, language }: { readonly bot: Bot; readonly language: Language },
): Plan {
  const { table, columns } = withNewColumns(file, targets, before);
  const wording: Wording = { columns: columnsOf(table, bot), language, bot };
  const faults: Fault[] = [];
  let faultCount = 0;
  const rows = file.rows.map(({ number, cells }) => {
    let row: Row = emptyRow();
    for (const [index, column] of columns.entries()) {
      const text = cells[index];
      const head = file.columns[index];
      if (!column || !head || text === undefined) continue;
      const put = file.cells === 'feel' && head.part ? withFeel : withWritten;
      const { row: changed, flaw } = put(row, column, text, wording);
      row = changed;
      if (!flaw) continue;
      faultCount++;
      if (faults.length < mostFaults)
        faults.push({ row: number, heading: head.heading, text: text.slice(0, 80), reason: flaw });
    }
    return row;
  });
  const hitPolicy = mode === 'replace' ? (file.hitPolicy ?? table.hitPolicy) : table.hitPolicy;
  const used = new Set(columns.flatMap((column) => (column ? [keyOf(column)] : [])));
  return {
    table: { ...table, hitPolicy, rows: mode === 'replace' ? rows : [...table.rows, ...rows] },
    rows: rows.length,
    faults,
    faultCount,
    missing: gridColumns(before).filter((column) => !used.has(keyOf(column))),
  };
}

function keyOf({ part, index }: GridColumn): string {
  return `${part} ${index}`;
}

/** The table with the columns that are new to it, and for each of the file's the one that it goes to. */
function withNewColumns(file: FileTable, targets: readonly Target[], before: DecisionTable) {
  let table = before;
  const columns = file.columns.map((column, index): GridColumn | undefined => {
    const target = targets[index];
    if (!target || target.to === 'nowhere') return undefined;
    if (target.to === 'column') return target.column;
    if (target.to === 'new' && target.part === 'outputs') {
      table = addOutput(table, target.path);
      return { part: 'outputs', index: table.outputs.length - 1 };
    }
    const expression = target.to === 'new' ? { var: target.path } : (column.expression ?? null);
    const place = table.inputs.length;
    table = setInput(addInput(table), place, expression);
    return { part: 'inputs', index: place };
  });
  return { table, columns };
}

interface Put {
  readonly row: Row;
  readonly flaw: Message | undefined;
}

function withWritten(row: Row, column: GridColumn, text: string, wording: Wording): Put {
  return { row: withText(row, column, text, wording), flaw: flawOfText(text, column, wording) };
}

function withFeel(row: Row, column: GridColumn, text: string, wording: Wording): Put {
  const { part, index } = column;
  if (part === 'inputs') {
    const type = wording.columns.inputs[index]?.type;
    const cell = readFeelInput(text);
    const fits = cell !== undefined && (type ? inputFits(cell, type) : cell === null);
    return { row: withCell(row, 'inputs', index, fits ? cell : { text }), flaw: fits ? undefined : unread };
  }
  if (part === 'outputs') {
    const cell = readFeelOutput(text, wording.bot);
    const fits = cell !== undefined && outputFits(cell, wording.columns.outputs[index]?.type);
    return { row: withCell(row, 'outputs', index, fits ? cell : { text }), flaw: fits ? undefined : unread };
  }
  return withWritten(row, column, text, wording);
}

const unread = message('tableFile.feelUnread');

function withCell<Part extends 'inputs' | 'outputs'>(
  row: Row,
  part: Part,
  index: number,
  cell: Row[Part][number],
): Row {
  const cells = [...row[part]];
  while (cells.length < index) cells.push(null);
  cells[index] = cell;
  return { ...row, [part]: cells };
}

/** The first cells of a column, for a look at what it holds. */
export function sampleOf({ rows }: FileTable, index: number): readonly string[] {
  return rows.slice(0, 3).flatMap(({ cells }) => cells[index]?.trim().slice(0, 60) || []);
}
