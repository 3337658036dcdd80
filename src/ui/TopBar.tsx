import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { Logo } from './Logo.tsx';
import './top-bar.css';

interface TopBarProps {
  /** Where the mark leads. */
  readonly homeHref: string;
  /** Title or breadcrumb, then the state of what is open. */
  readonly start: ReactNode;
  readonly middle?: ReactNode;
  /** Actions, the primary one last. */
  readonly end?: ReactNode;
}

/** The bar at the top of every view, 52 high. */
export function TopBar({ homeHref, start, middle, end }: TopBarProps) {
  const { t } = useSay();
  return (
    <header className="bv-topbar">
      <a className="bv-topbar-home" href={homeHref} aria-label={t('app.home')}>
        <Logo />
      </a>
      <div className="bv-topbar-start">{start}</div>
      <div className="bv-topbar-middle">{middle}</div>
      <div className="bv-topbar-end">{end}</div>
    </header>
  );
}
