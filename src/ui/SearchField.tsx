import { CloseButton, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { Kbd } from './Kbd.tsx';
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  /** What emptying it does: *Visa alla*. */
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the list down while one types. Ctrl K comes here from anywhere on the page, Escape empties it. */
export function SearchField({ label, clearLabel, value, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const goHere = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([['mod+K', goHere]], []);
  return (
    <TextInput
      className="bv-search-field"
      ref={input}
      type="search"
      aria-label={label}
      aria-keyshortcuts="Control+K"
      placeholder={label}
      leftSection={<IconSearch size={17} aria-hidden="true" />}
      rightSectionWidth={value ? 34 : 54}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={clearLabel} onClick={() => onChange('')} />
        ) : (
          <Kbd>Ctrl K</Kbd>
        )
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
    />
  );
}
