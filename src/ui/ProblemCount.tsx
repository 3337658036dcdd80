import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import './status-strip.css';

/** `1 fel` or `2 varningar`, with its icon; nothing at all when there are none. */
export function ProblemCount({
  kind,
  count,
}: {
  readonly kind: 'error' | 'warning';
  readonly count: number;
}) {
  const { t } = useSay();
  if (count === 0) return null;
  const CountIcon = kind === 'error' ? IconAlertCircle : IconAlertTriangle;
  return (
    <span className="bv-strip-count" data-tone={kind === 'error' ? 'wrong' : 'warning'}>
      <CountIcon size={16} aria-hidden="true" />
      {t(kind === 'error' ? 'common.errors' : 'common.warnings', { count })}
    </span>
  );
}
