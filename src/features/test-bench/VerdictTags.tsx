import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';
import type { ShownRun } from './use-bench-run.ts';

/** How many cases are wrong, right and not judged. Without colour where that was before something changed. */
export function VerdictTags({ run, isStale }: Pick<ShownRun, 'run' | 'isStale'>) {
  const { t, number } = useSay();
  if (!run) return null;
  const { passed, failed, notJudged } = run.results.tally();
  return (
    <div className="bv-bench-tags">
      {failed > 0 && (
        <Tag tone={isStale ? 'outline' : 'wrong'} icon={IconX}>
          {t('bench.failed', { count: failed, number: number(failed) })}
        </Tag>
      )}
      {passed > 0 && (
        <Tag tone={isStale ? 'outline' : 'right'} icon={IconCheck}>
          {t('bench.passed', { number: number(passed) })}
        </Tag>
      )}
      {notJudged > 0 && (
        <Tag tone={isStale ? 'outline' : 'neutral'} icon={IconMinus}>
          {t('bench.notJudged', { number: number(notJudged) })}
        </Tag>
      )}
    </div>
  );
}
