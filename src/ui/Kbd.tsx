import type { ReactNode } from 'react';
import './kbd.css';

/** A key or a combination of keys. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="bv-kbd">{children}</kbd>;
}
