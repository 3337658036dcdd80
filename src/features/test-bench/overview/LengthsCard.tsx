import type { TestCase } from '#flow/case.ts';
import { spentTime } from '#i18n/spent-time.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Results } from '#running/results.ts';
import { TextButton } from '#ui/TextButton.tsx';

interface LengthsCardProps {
  readonly cases: readonly TestCase[];
  readonly results: Results;
  readonly onChoose: (place: number) => void;
}

/** The longest runs in steps, and in time that would have passed while systems answered. */
export function LengthsCard({ cases, results, onChoose }: LengthsCardProps) {
  const { t, say, number } = useSay();
  const steps = results.spread('steps');
  const seconds = results.spread('seconds');
  if (!steps || !seconds) return null;
  const link = (place: number) => (
    <TextButton onClick={() => onChoose(place)}>
      {t('bench.showCase', { id: cases[place]?.id ?? '' })}
    </TextButton>
  );
  return (
    <section className="bv-bench-card" aria-labelledby="bench-lengths">
      <h2 id="bench-lengths">{t('bench.lengths')}</h2>
      <table className="bv-bench-lengths">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('bench.median')}</th>
            <th scope="col">{t('bench.most')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('bench.steps')}</th>
            <td>{number(steps.median)}</td>
            <td>{number(steps.most)}</td>
            <td>{link(steps.place)}</td>
          </tr>
          <tr>
            <th scope="row">{t('bench.waited')}</th>
            <td>{say(spentTime(seconds.median))}</td>
            <td>{say(spentTime(seconds.most))}</td>
            <td>{seconds.most > 0 && link(seconds.place)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
