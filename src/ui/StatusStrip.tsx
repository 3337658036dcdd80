import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import './status-strip.css';

interface StatusStripProps {
  readonly children: ReactNode;
  readonly end?: ReactNode;
}

/** The strip at the foot of a view, 38 high: what needs doing at left, the measure of things at right. */
export function StatusStrip({ children, end }: StatusStripProps) {
  const { t } = useSay();
  return (
    <section className="bv-strip" aria-label={t('app.status')}>
      <div>{children}</div>
      {end && <div>{end}</div>}
    </section>
  );
}
