import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { CellOption } from './cell-options.ts';

interface CellFieldProps {
  readonly label: string;
  readonly text: string;
  readonly options: readonly CellOption[] | undefined;
  readonly isFlawed: boolean;
  readonly onType: (text: string) => void;
  /** Enter and Tab write the cell and go on; anywhere else one goes writes it as well. */
  readonly onLeave: (down: number, across: number) => void;
  readonly onCancel: () => void;
}

/** One cell while it is edited: written, or chosen from a list. */
export function CellField({ label, text, options, isFlawed, onType, onLeave, onCancel }: CellFieldProps) {
  const { t } = useSay();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const way: readonly [number, number] | undefined = {
      Enter: [event.shiftKey ? -1 : 1, 0] as const,
      Tab: [0, event.shiftKey ? -1 : 1] as const,
    }[event.key];
    if (event.key === 'Escape') onCancel();
    else if (way) onLeave(way[0], way[1]);
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    ref: field,
    className: 'bv-case-grid-field',
    'aria-label': label,
    'aria-invalid': isFlawed || undefined,
    value: text,
    onKeyDown,
    onBlur: () => onLeave(0, 0),
  };
  if (!options) {
    return <input {...shared} autoComplete="off" onChange={(event) => onType(event.currentTarget.value)} />;
  }
  return (
    <select {...shared} onChange={(event) => onType(event.currentTarget.value)}>
      <option value="">{t('caseTable.saysNothing')}</option>
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
      {text !== '' && !options.some(({ value }) => value === text) && <option value={text}>{text}</option>}
    </select>
  );
}
