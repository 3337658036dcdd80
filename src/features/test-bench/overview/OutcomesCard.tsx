import { useSay } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { Results } from '#running/results.ts';

/** How many cases ended in which outcome, the most usual first. */
export function OutcomesCard({ results }: { readonly results: Results }) {
  const { t, say, number } = useSay();
  const outcomes = results.outcomes();
  const most = outcomes[0]?.count ?? 1;
  return (
    <section className="bv-bench-card" aria-labelledby="bench-outcomes">
      <h2 id="bench-outcomes">{t('bench.outcomes')}</h2>
      <dl className="bv-bench-bars">
        {outcomes.map(({ outcome, count }) => (
          <div key={outcome}>
            <dt title={outcome}>{say(shortOutcome(outcome))}</dt>
            <dd>
              <span aria-hidden="true">
                <span style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <strong>{number(count)}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
