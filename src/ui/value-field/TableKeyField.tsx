import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { keyProblem } from './table-rows.ts';

interface TableKeyFieldProps {
  readonly label: string;
  readonly value: string;
  /** The keys of the other rows. */
  readonly taken: readonly string[];
  readonly focused?: boolean;
  readonly onCommit: (key: string) => void;
  readonly onCancel?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A row's key. Handed on when the field is left, since a key half written may be another row's. */
export function TableKeyField(props: TableKeyFieldProps) {
  const { label, value, taken, focused, onCommit, onCancel, onKeyDown } = props;
  const { t } = useSay();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? value;
  const problem = draft === undefined ? undefined : keyProblem(draft.trim(), taken);
  // A row not begun is given up by leaving it empty.
  const isGivenUp = onCancel !== undefined && text.trim() === '';

  const commit = () => {
    if (isGivenUp) return onCancel();
    if (draft === undefined || problem) return;
    setDraft(undefined);
    onCommit(draft.trim());
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setDraft(undefined);
      onCancel?.();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (problem) return;
      if (onKeyDown) onKeyDown(event);
      else commit();
    }
  };

  return (
    <TextInput
      aria-label={label}
      size="xs"
      value={text}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={press}
      error={problem && !isGivenUp ? t(problem) : undefined}
      // The row was asked for a moment ago, so its field is where the person is.
      autoFocus={focused ?? false}
      autoComplete="off"
    />
  );
}
