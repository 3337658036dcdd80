import { IconSearch } from '@tabler/icons-react';
import { Kbd } from './Kbd.tsx';
import './kbd.css';

interface SearchButtonProps {
  readonly label: string;
  readonly width: number;
  readonly onClick: () => void;
}

/** Looks like a field, opens the search over everything. */
export function SearchButton({ label, width, onClick }: SearchButtonProps) {
  return (
    <button
      type="button"
      className="bv-search-button"
      style={{ width }}
      onClick={onClick}
      aria-keyshortcuts="Control+K"
    >
      <IconSearch size={17} aria-hidden="true" />
      <span>{label}</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  );
}
