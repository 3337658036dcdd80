import { useSay } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { RunRecord } from '#storage/database.ts';
import { differences } from './differences.ts';

interface RunDifferenceProps {
  readonly earlier: RunRecord;
  readonly later: RunRecord;
  readonly when: (run: RunRecord) => string;
}

/** Two runs beside each other, in counts. */
export function RunDifference({ earlier, later, when }: RunDifferenceProps) {
  const { t, say, number } = useSay();
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value).replace('-', '−'));
  const isSameSet = earlier.caseSet.id === later.caseSet.id;
  return (
    <section className="bv-bench-card" aria-labelledby="bench-difference">
      <h2 id="bench-difference">{t('bench.difference', { earlier: when(earlier), later: when(later) })}</h2>
      {!isSameSet && <p className="bv-bench-hint">{t('bench.otherCases')}</p>}
      <table className="bv-bench-lengths">
        <thead>
          <tr>
            <td />
            <th scope="col">{when(earlier)}</th>
            <th scope="col">{when(later)}</th>
            <th scope="col">{t('bench.change')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(earlier, later).map(({ of, before, after }) => (
            <tr key={of.name}>
              <th scope="row">
                {of.type === 'verdict' ? t(`bench.run.${of.name}`) : say(shortOutcome(of.name))}
              </th>
              <td>{number(before)}</td>
              <td>{number(after)}</td>
              <td data-changed={before !== after || undefined}>{signed(after - before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
