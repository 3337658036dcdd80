import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { ValueField } from '#ui/ValueField.tsx';
import { NameDialog } from './NameDialog.tsx';
import { columnsOf } from './system-edits.ts';

type Row = Readonly<Record<string, Json>>;

interface RecordTableProps {
  readonly system: System;
  readonly table: string;
  readonly onChange: (rows: readonly Row[], part: string) => void;
  readonly onRemove: () => void;
}

/** A table of records as a grid: a field in every cell, of the type that its column is known to have. */
export function RecordTable({ system, table, onChange, onRemove }: RecordTableProps) {
  const { t, say } = useSay();
  const [adding, setAdding] = useState(false);
  const rows = system.records?.[table] ?? [];
  const columns = columnsOf(system, table);
  const headOf = (column: (typeof columns)[number]) =>
    (column.value && say(column.value.label)) || column.key;
  const empty = () => Object.fromEntries(columns.map((column) => [column.key, null]));
  return (
    <section aria-label={table}>
      <div className="bv-contract-tablehead">
        <h3 className="bv-contract-subtitle">{table}</h3>
        <ActionIcon size="sm" aria-label={t('dictionary.removeTable', { name: table })} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      {columns.length === 0 ? (
        <p className="bv-contract-quiet">{t('dictionary.noColumns')}</p>
      ) : (
        <div className="bv-contract-scroll">
          <table className="bv-contract-records" aria-label={table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col">
                    {headOf(column)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows can be alike.
                <tr key={place}>
                  {columns.map((column) => (
                    <td key={column.key}>
                      <ValueField
                        type={column.type}
                        unit={column.value?.unit}
                        label={t('dictionary.cell', { column: headOf(column), number: place + 1 })}
                        hideLabel
                        size="xs"
                        value={row[column.key] ?? null}
                        onChange={(value) =>
                          onChange(
                            rows.map((old, i) => (i === place ? { ...old, [column.key]: value } : old)),
                            `${place} ${column.key}`,
                          )
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <ActionIcon
                      size="sm"
                      aria-label={t('dictionary.removeRecord', { number: place + 1 })}
                      onClick={() =>
                        onChange(
                          rows.filter((_, i) => i !== place),
                          'remove',
                        )
                      }
                    >
                      <IconX size={15} />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="bv-contract-buttons">
        {columns.length > 0 && (
          <Button
            size="xs"
            leftSection={<IconPlus size={15} />}
            onClick={() => onChange([...rows, empty()], 'add')}
          >
            {t('valueField.addRow')}
          </Button>
        )}
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('dictionary.addColumn')}
        </Button>
      </div>
      <NameDialog
        opened={adding}
        title={t('dictionary.addColumn')}
        label={t('dictionary.columnName')}
        placeholder={t('dictionary.columnExample')}
        taken={columns.map((column) => column.key)}
        onName={(column) =>
          onChange(
            rows.length === 0
              ? [{ ...empty(), [column]: null }]
              : rows.map((row) => ({ ...row, [column]: null })),
            'column',
          )
        }
        onClose={() => setAdding(false)}
      />
    </section>
  );
}
