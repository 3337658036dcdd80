import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseColumn } from '#cases/case-column.ts';
import { useSay } from '#i18n/use-say.ts';
import { columnName } from './grid-columns.ts';

interface ColumnPickerProps {
  readonly columns: readonly CaseColumn[];
  /** Addresses. */
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
}

const groups = ['case', 'input', 'parameter', 'system', 'fault', 'answer', 'expected'] as const;

/** Which columns the table has, by what they are about. */
export function ColumnPicker({ columns, shown, onChange }: ColumnPickerProps) {
  const speech = useSay();
  const { t } = speech;
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = columns.filter((column) => columnName(column, speech).toLowerCase().includes(wanted));
  const toggle = (address: string, isShown: boolean) => {
    const next = new Set(shown);
    if (isShown) next.add(address);
    else next.delete(address);
    // New ones last; otherwise as they stood.
    onChange([...next]);
  };
  return (
    <Popover position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <Button leftSection={<IconColumns3 size={17} />}>{t('caseTable.columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('caseTable.columns')} className="bv-case-columns">
        <TextInput
          data-autofocus
          aria-label={t('caseTable.findColumn')}
          placeholder={t('caseTable.findColumn')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          {groups.map((group) => {
            const those = found.filter((column) => column.group === group);
            if (those.length === 0) return null;
            return (
              <fieldset key={group}>
                <legend>{t(`caseTable.group.${group}`)}</legend>
                {those.map((column) => (
                  <Checkbox
                    key={column.address}
                    size="sm"
                    label={columnName(column, speech)}
                    checked={shown.includes(column.address)}
                    onChange={(event) => toggle(column.address, event.currentTarget.checked)}
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
