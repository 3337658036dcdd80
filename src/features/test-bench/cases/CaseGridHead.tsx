import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Header } from '@tanstack/react-table';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { features } from './grid-columns.ts';

interface CaseGridHeadProps {
  readonly headers: readonly Header<typeof features, never>[];
  readonly across: readonly VirtualItem[];
  /** The heading in the tab order. */
  readonly active: number | null;
  readonly onGo: (column: number) => void;
}

/** The headings, each a button that sorts by its column: rising, falling, then as the cases stand. */
export function CaseGridHead({ headers, across, active, onGo }: CaseGridHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {across.map(({ index, start, size }) => {
          const header = headers[index];
          if (!header) return null;
          const { column } = header;
          const sorted = column.getIsSorted();
          const name = String(column.columnDef.header);
          return (
            <th
              key={header.id}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
              style={{ left: start, width: size }}
            >
              <button
                type="button"
                data-at={`-1,${index}`}
                tabIndex={index === active ? 0 : -1}
                title={name}
                aria-disabled={!column.getCanSort() || undefined}
                onClick={() => {
                  if (column.getCanSort()) column.toggleSorting();
                  onGo(index);
                }}
              >
                <span>{name}</span>
                {sorted === 'asc' && <IconArrowUp size={14} aria-hidden="true" />}
                {sorted === 'desc' && <IconArrowDown size={14} aria-hidden="true" />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
