import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconTrash,
} from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { DecisionTable } from './decision-table.ts';
import { copyRow, emptyRow, insertRow, moveRow, removeRow } from './edit-table.ts';

interface RowHeadProps {
  readonly row: number;
  readonly table: DecisionTable;
  readonly tabIndex: number;
  readonly onChange: (table: DecisionTable) => void;
  /** Where to go on after a change, as a place among the rows. */
  readonly onGo: (row: number) => void;
}

/** The number of a row, and what can be done with the row as a whole. */
export function RowHead({ row, table, tabIndex, onChange, onGo }: RowHeadProps) {
  const { t } = useSay();
  const last = table.rows.length - 1;
  const act = (changed: DecisionTable, to: number) => () => {
    onChange(changed);
    onGo(to);
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className="bv-grid-number"
          data-cell={`${row},-1`}
          tabIndex={tabIndex}
          aria-label={t('grid.rowActions', { row: row + 1 })}
        >
          {row + 1}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRowInsertTop size={16} />}
          onClick={act(insertRow(table, row, emptyRow()), row)}
        >
          {t('grid.addAbove')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRowInsertBottom size={16} />}
          onClick={act(insertRow(table, row + 1, emptyRow()), row + 1)}
        >
          {t('grid.addBelow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={act(copyRow(table, row), row + 1)}>
          {t('grid.copyRow')}
        </Menu.Item>
        {row > 0 && (
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            onClick={act(moveRow(table, row, row - 1), row - 1)}
          >
            {t('grid.moveUp')}
          </Menu.Item>
        )}
        {row < last && (
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            onClick={act(moveRow(table, row, row + 1), row + 1)}
          >
            {t('grid.moveDown')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={act(removeRow(table, row), Math.max(0, Math.min(row, last - 1)))}
        >
          {t('grid.removeRow')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
