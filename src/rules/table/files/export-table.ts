import type { Bot } from '#flow/bot.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { columnsOf } from '../column.ts';
import type { DecisionTable, Row } from '../decision-table.ts';
import { type GridColumn, gridColumns, textOfCell } from '../edit-table.ts';
import { columnName } from '../grid-words.ts';
import { readPath } from './feel.ts';
import { fileStem } from './file-stem.ts';
import type { NamedColumn } from './match-columns.ts';

/*
 * A table as a file, in the words of the page. The libraries are loaded when they are first needed.
 */

export type ExportFormat = 'csv' | 'xlsx' | 'dmn';

interface TableToWrite {
  readonly name: string;
  readonly table: DecisionTable;
  readonly bot: Bot;
  readonly speech: Speech;
}

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
  /** What others than we will not understand of it. */
  readonly notes: readonly Message[];
}

export async function exportTable(format: ExportFormat, given: TableToWrite): Promise<ExportedFile> {
  const name = `${fileStem(given.name, 'tabell')}.${format}`;
  switch (format) {
    case 'csv': {
      const { writeCsv } = await import('./csv.ts');
      // A Swedish spreadsheet has the comma within numbers.
      const text = writeCsv(tableTexts(given), given.speech.language === 'sv' ? ';' : ',');
      return { name, content: new Blob([text], { type: 'text/csv;charset=utf-8' }), notes: [] };
    }
    case 'xlsx': {
      const { writeExcel } = await import('./excel.ts');
      return { name, content: await writeExcel(withNumbers(given), given.name), notes: [] };
    }
    case 'dmn': {
      const { writeDmn } = await import('./write-dmn.ts');
      const { table, bot, speech } = given;
      const columns = columnsOf(table, bot);
      const nameOf = (column: GridColumn) => columnName(column, columns, speech);
      const { xml, notes } = await writeDmn(table, columns, {
        name: given.name,
        inputs: table.inputs.map((_, index) => nameOf({ part: 'inputs', index })),
        outputs: table.outputs.map((_, index) => nameOf({ part: 'outputs', index })),
        source: nameOf({ part: 'source', index: 0 }),
        note: nameOf({ part: 'note', index: 0 }),
      });
      return { name, content: new Blob([xml], { type: 'application/xml' }), notes };
    }
  }
}

/** The heads and every cell as they are written in the grid. */
export function tableTexts({ table, bot, speech }: Omit<TableToWrite, 'name'>): readonly string[][] {
  const columns = columnsOf(table, bot);
  const shown = gridColumns(table);
  const wording = { columns, language: speech.language, bot };
  return [
    shown.map((column) => columnName(column, columns, speech)),
    ...table.rows.map((row) => shown.map((column) => textOfCell(row, column, wording))),
  ];
}

/** The same, with plain numbers as numbers, that a spreadsheet can count with. */
function withNumbers(given: TableToWrite): readonly (string | number)[][] {
  const shown = gridColumns(given.table);
  return tableTexts(given).map((texts, line) =>
    texts.map((text, index) => {
      const [row, column] = [given.table.rows[line - 1], shown[index]];
      return (row && column && numberIn(row, column)) ?? text;
    }),
  );
}

function numberIn(row: Row, { part, index }: GridColumn): number | undefined {
  if (part === 'inputs') {
    const cell = row.inputs[index];
    return cell && 'is' in cell && typeof cell.is === 'number' ? cell.is : undefined;
  }
  const cell = part === 'outputs' ? row.outputs[index] : undefined;
  return cell && 'value' in cell && typeof cell.value === 'number' ? cell.value : undefined;
}

/** What each column may be called in a file: as it is shown in either language, and by its key. */
export function namedColumns(
  table: DecisionTable,
  bot: Bot,
  languages: readonly Speech[],
): readonly NamedColumn[] {
  const columns = columnsOf(table, bot);
  return gridColumns(table).map((column) => ({
    column,
    names: [...languages.map((speech) => columnName(column, columns, speech)), ...keyOf(table, column)],
  }));
}

function keyOf({ inputs, outputs }: DecisionTable, { part, index }: GridColumn): readonly string[] {
  if (part === 'outputs') return outputs[index] ? [outputs[index].field] : [];
  const path = part === 'inputs' && inputs[index] ? readPath(inputs[index].expression) : undefined;
  return path === undefined ? [] : [path];
}
