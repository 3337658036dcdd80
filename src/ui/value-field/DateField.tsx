import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { dateNotation } from './parse-value.ts';
import type { ValueEditorProps } from './value-type.ts';
import { WrittenField } from './WrittenField.tsx';
import './value-field.css';

/** A day, written as rules show it, or picked in the browser's own calendar. */
export function DateField(props: ValueEditorProps) {
  const { t } = useSay();
  const calendar = useRef<HTMLInputElement>(null);
  const pick = (
    <span className="bv-value-calendar">
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={typeof props.value === 'string' ? props.value : ''}
        onChange={(event) => event.currentTarget.value && props.onChange(event.currentTarget.value)}
      />
      <ActionIcon
        size="sm"
        aria-label={t('valueField.pickDate', { label: props.label })}
        onClick={() => calendar.current?.showPicker()}
      >
        <IconCalendar size={16} />
      </ActionIcon>
    </span>
  );
  return (
    <WrittenField
      {...props}
      notation={dateNotation}
      placeholder={
        props.placeholder ?? (props.canBeMissing === false ? t('valueField.datePattern') : undefined)
      }
      inputMode="numeric"
      rightSection={pick}
    />
  );
}
