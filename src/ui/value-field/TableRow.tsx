import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { TableKeyField } from './TableKeyField.tsx';

interface TableRowProps {
  readonly row: number;
  readonly rowKey: string;
  readonly keyLabel: string;
  readonly taken: readonly string[];
  readonly label: string;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The field of the value. */
  readonly children: ReactNode;
}

export function TableRow(props: TableRowProps) {
  const { row, rowKey, keyLabel, taken, label, onRename, onRemove, onKeyDown, children } = props;
  const { t } = useSay();
  return (
    <tr>
      <td data-row={row} data-column="key">
        <TableKeyField
          label={t('valueField.keyOfRow', { label, keyLabel, number: row + 1 })}
          value={rowKey}
          taken={taken.filter((key) => key !== rowKey)}
          onCommit={(key) => key !== rowKey && onRename(key)}
          onKeyDown={onKeyDown}
        />
      </td>
      <td data-row={row} data-column="value">
        {children}
      </td>
      <td>
        <ActionIcon
          size="sm"
          aria-label={t('valueField.removeRow', { label, keyLabel, key: rowKey })}
          onClick={onRemove}
        >
          <IconX size={15} />
        </ActionIcon>
      </td>
    </tr>
  );
}
