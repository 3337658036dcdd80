import { type ColumnDef, columnSizingFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { CaseColumn } from '#cases/case-column.ts';
import type { Speech } from '#i18n/use-say.ts';

/** What the table's columns can do. Which rows there are and in what order is worked out in slices elsewhere. */
export const features = tableFeatures({ columnSizingFeature, rowSortingFeature });

export type GridColumnDef = ColumnDef<typeof features, never>;

/** The column of a row's own state, before those of what the case says. */
const verdictColumn = 'verdict';

const widths: Partial<Record<CaseColumn['type']['kind'], number>> = {
  id: 92,
  name: 240,
  plain: 190,
  tags: 140,
  integer: 120,
  decimal: 120,
  money: 130,
  yesNo: 120,
  date: 120,
  day: 110,
};

export function columnDefs(columns: readonly CaseColumn[], speech: Speech): readonly GridColumnDef[] {
  return [
    { id: verdictColumn, header: speech.t('caseTable.verdict'), size: 140, enableSorting: false },
    ...columns.map(
      (column): GridColumnDef => ({
        id: column.address,
        header: columnName(column, speech),
        size: column.address === 'expected.outcome' ? 230 : (widths[column.type.kind] ?? 160),
        // Without an accessor nothing could be sorted by; what is compared is found elsewhere.
        accessorFn: () => undefined,
      }),
    ),
  ];
}

/** Where a column's value lies, so that two with the same label are told apart: *Avstånd (Kartan)*. */
export function columnName({ label, system, step, group, path }: CaseColumn, { say, t }: Speech): string {
  const of = system ?? (path.length > 2 ? step : undefined);
  const name = of === undefined ? say(label) : `${say(label)} (${say(of)})`;
  if (group === 'fault' && system !== undefined) return t('caseTable.faultIn', { name: say(label) });
  if (group === 'expected' && path.length > 2) return t('caseTable.expectedOf', { name });
  return name;
}
