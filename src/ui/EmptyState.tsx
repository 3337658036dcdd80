import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon?: Icon;
  readonly title: ReactNode;
  /** One sentence on what to do. */
  readonly children?: ReactNode;
  /** The primary action, then an easier way. */
  readonly actions?: ReactNode;
  readonly large?: boolean;
}

export function EmptyState({ icon: EmptyIcon, title, children, actions, large }: EmptyStateProps) {
  return (
    <div className="bv-empty" data-large={large || undefined}>
      {EmptyIcon && <EmptyIcon size={32} stroke={1.5} aria-hidden="true" />}
      <h2 className="bv-empty-title">{title}</h2>
      {children && <p className="bv-empty-text">{children}</p>}
      {actions && <div className="bv-empty-actions">{actions}</div>}
    </div>
  );
}
