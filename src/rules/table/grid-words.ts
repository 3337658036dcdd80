import type { Speech } from '#i18n/use-say.ts';
import type { Column, Columns } from './column.ts';
import type { GridColumn } from './edit-table.ts';

/** The typed column of the table that a column of the grid shows, if it shows one. */
export function typedColumn({ part, index }: GridColumn, columns: Columns): Column | undefined {
  return part === 'inputs' || part === 'outputs' ? columns[part][index] : undefined;
}

export function columnName(column: GridColumn, columns: Columns, { t, say }: Speech): string {
  if (column.part === 'source') return t('grid.source');
  if (column.part === 'note') return t('grid.note');
  const typed = typedColumn(column, columns);
  if (!typed?.isChosen) return t('grid.chooseColumn', { number: column.index + 1 });
  return say(typed.name);
}
