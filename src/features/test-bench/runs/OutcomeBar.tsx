import { useSay } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { RunRecord } from '#storage/database.ts';

/** The outcomes of a run as one bar, the largest first and darkest. */
export function OutcomeBar({ outcomes }: Pick<RunRecord, 'outcomes'>) {
  const { say, number } = useSay();
  const total = Math.max(
    1,
    outcomes.reduce((sum, { count }) => sum + count, 0),
  );
  const words = outcomes
    .map(({ outcome, count }) => `${say(shortOutcome(outcome))} ${number(count)}`)
    .join(', ');
  return (
    <div className="bv-outcome-bar" role="img" aria-label={words} title={words}>
      {outcomes.map(({ outcome, count }) => (
        <span key={outcome} style={{ width: `${(100 * count) / total}%` }} />
      ))}
    </div>
  );
}
