import { useSay } from '#i18n/use-say.ts';
import type { Sought } from '#running/nearest-change.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { outcomeChangeSentence, wayChangeSentence } from './nearest-words.ts';
import type { Run } from './run.ts';
import { useNearestChange } from './use-nearest-change.ts';
import './nearest-change.css';

interface NearestChangeViewProps {
  readonly run: Run;
  readonly step: number;
  readonly of: Sought['type'];
}

/** The smallest change of one value that would have given another outcome, or another way out of a step. */
export function NearestChangeView({ run, step, of }: NearestChangeViewProps) {
  const { t } = useSay();
  const change = useNearestChange(run, step, of);
  const said =
    change && (of === 'outcome' ? outcomeChangeSentence(run, change) : wayChangeSentence(run, step, change));
  if (!said) return null;
  const title = t(of === 'outcome' ? 'simulate.change.ofOutcome' : 'simulate.change.ofWay');
  return (
    <section className="bv-nearest" aria-label={title}>
      <h4>{title}</h4>
      <p>
        <SaidText said={said} />
      </p>
      <p className="bv-nearest-about">{t('simulate.change.about')}</p>
    </section>
  );
}
