import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './saved-mark.css';

/** *Sparat 14.32* in the top bar. Not a live region: saving once a second must not talk. */
export function SavedMark({ children }: { readonly children: ReactNode }) {
  return (
    <span className="bv-saved">
      <IconCheck size={16} aria-hidden="true" />
      {children}
    </span>
  );
}
