import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './notice.css';

interface ErrorNoticeProps {
  readonly tone?: 'wrong' | 'warning' | 'info';
  /** What happened. */
  readonly title?: ReactNode;
  /** Why. */
  readonly children?: ReactNode;
  /** What to do: `TextButton`s or small buttons. */
  readonly actions?: ReactNode;
  /** Read aloud at once, when it appears as the answer to something the person did. */
  readonly live?: boolean;
}

const ICONS = { wrong: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle };

/** Says what happened, why, and what to do, where it happened. */
export function ErrorNotice({ tone = 'wrong', title, children, actions, live }: ErrorNoticeProps) {
  const NoticeIcon = ICONS[tone];
  return (
    <div className="bv-notice" data-tone={tone} role={live ? 'alert' : undefined}>
      <NoticeIcon size={18} aria-hidden="true" />
      <div>
        {title && <div className="bv-notice-title">{title}</div>}
        {children && <div>{children}</div>}
        {actions && <div className="bv-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
