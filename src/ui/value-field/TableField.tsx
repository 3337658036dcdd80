import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { MissingOr } from './MissingOr.tsx';
import { TableKeyField } from './TableKeyField.tsx';
import { TableRow } from './TableRow.tsx';
import { renameRow, rowsOf, setRow, withoutRow } from './table-rows.ts';
import type { PartedEditorProps, ValueTypeOf } from './value-type.ts';
import './table-field.css';

/** A value for each key, edited in place. Enter goes to the row below, and from the last to a new one. */
export function TableField(props: PartedEditorProps<ValueTypeOf<'table'>>) {
  return (
    <MissingOr {...props} empty={{}}>
      <Rows {...props} />
    </MissingOr>
  );
}

function Rows({ type, unit, value, onChange, label, Field }: PartedEditorProps<ValueTypeOf<'table'>>) {
  const { t, say } = useSay();
  const [adding, setAdding] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const keyLabel = say(type.keyLabel) || t('valueField.key');
  const rows = rowsOf(value, type.order);
  const keys = rows.map(([key]) => key);

  const focusCell = (row: number, column: string) => {
    const cell = table.current?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
    const field = cell?.querySelector('input, button');
    if (field instanceof HTMLElement) field.focus();
  };
  const down = (row: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (row + 1 < rows.length) focusCell(row + 1, columnOf(event.currentTarget));
    else setAdding(true);
  };
  // Keys have an order of their own, so a row can move when its key is written.
  const placeIn = (rows: Json, key: string) => rowsOf(rows, type.order).findIndex(([other]) => other === key);
  const rename = (row: number, from: string, to: string) => {
    const next = renameRow(value, from, to);
    onChange(next);
    requestAnimationFrame(() => {
      const active = document.activeElement?.closest(`[data-row="${row}"]`);
      const place = placeIn(next, to);
      if (place !== row && active && table.current?.contains(active)) focusCell(place, columnOf(active));
    });
  };
  const add = (key: string) => {
    setAdding(false);
    if (key === '') return;
    const next = setRow(value, key, null);
    onChange(next);
    requestAnimationFrame(() => focusCell(placeIn(next, key), 'value'));
  };

  return (
    <>
      <table className="bv-table-field" ref={table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{capital(keyLabel)}</th>
            <th scope="col">{t('valueField.value')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, cell], row) => (
            <TableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its place when its key is written anew.
              key={row}
              row={row}
              rowKey={key}
              keyLabel={keyLabel}
              taken={keys}
              label={label}
              onRename={(to) => rename(row, key, to)}
              onRemove={() => onChange(withoutRow(value, key))}
              onKeyDown={down(row)}
            >
              <Field
                type={type.values}
                unit={unit}
                value={cell}
                label={t('valueField.cellOf', { label, keyLabel, key })}
                hideLabel
                size="xs"
                onChange={(edited: Json) => onChange(setRow(value, key, edited))}
                onKeyDown={down(row)}
              />
            </TableRow>
          ))}
          {adding && (
            <tr>
              <td>
                <TableKeyField
                  label={t('valueField.newKey', { keyLabel })}
                  value=""
                  taken={keys}
                  focused
                  onCommit={add}
                  onCancel={() => setAdding(false)}
                />
              </td>
              <td />
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {rows.length === 0 && !adding && <p className="bv-value-about">{t('valueField.noRows')}</p>}
      <div>
        <Button
          size="xs"
          leftSection={<IconPlus size={15} />}
          aria-label={t('valueField.addRowTo', { label })}
          onClick={() => setAdding(true)}
        >
          {t('valueField.addRow')}
        </Button>
      </div>
    </>
  );
}

function columnOf(element: Element): string {
  return element.closest('[data-column]')?.getAttribute('data-column') ?? 'value';
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
