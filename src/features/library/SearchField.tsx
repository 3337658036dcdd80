import { CloseButton, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { Kbd } from '#ui/Kbd.tsx';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows the list down while one types. Ctrl K comes here from anywhere on the page, Escape empties it. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useSay();
  const input = useRef<HTMLInputElement>(null);
  const goHere = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([['mod+K', goHere]], []);
  return (
    <TextInput
      className="bv-library-search"
      ref={input}
      type="search"
      aria-label={t('library.search')}
      aria-keyshortcuts="Control+K"
      placeholder={t('library.search')}
      leftSection={<IconSearch size={17} aria-hidden="true" />}
      rightSectionWidth={value ? 34 : 54}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={t('library.showAll')} onClick={() => onChange('')} />
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
