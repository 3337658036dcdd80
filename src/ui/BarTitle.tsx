import type { ReactNode } from 'react';
import './top-bar.css';

/** The product's name where there is no breadcrumb. */
export function BarTitle({ children }: { readonly children: ReactNode }) {
  return <span className="bv-topbar-title">{children}</span>;
}
