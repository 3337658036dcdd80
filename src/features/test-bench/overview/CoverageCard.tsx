import { useSay } from '#i18n/use-say.ts';
import { coverageGoals } from '#running/coverage.ts';
import { TextButton } from '#ui/TextButton.tsx';
import type { BenchRun } from '../bench.ts';
import type { BenchTabProps } from '../bench-tab.ts';
import { barsOf } from './coverage-bars.ts';

interface CoverageCardProps extends Pick<BenchTabProps, 'onTab'> {
  readonly run: BenchRun;
  readonly counts: Uint32Array;
}

/** How much of the bot its cases try. */
export function CoverageCard({ run, counts, onTab }: CoverageCardProps) {
  const { t, number } = useSay();
  return (
    <section className="bv-bench-card" aria-labelledby="bench-coverage">
      <div className="bv-bench-card-head">
        <h2 id="bench-coverage">{t('bench.tab.coverage')}</h2>
        <TextButton onClick={() => onTab('coverage')}>{t('bench.showMissing')}</TextButton>
      </div>
      <dl className="bv-bench-coverage">
        {barsOf(coverageGoals(run.bot), counts).map(({ kind, seen, total }) => (
          <div key={kind}>
            <dt>{t(`bench.coverage.${kind}`)}</dt>
            <dd>
              {t('bench.coverage.of', { seen: number(seen), total: number(total) })}
              <span aria-hidden="true">
                <span style={{ width: `${(100 * seen) / total}%` }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
