import { useSay } from '#i18n/use-say.ts';
import { TextButton } from '#ui/TextButton.tsx';
import type { Answer } from '#workspace/comparer.ts';
import type { BenchTabProps } from '../bench-tab.ts';
import { ComparisonState } from './ComparisonState.tsx';
import { FlowDiagram } from './FlowDiagram.tsx';
import { GroupSentence } from './GroupSentence.tsx';
import { SidesChoice } from './SidesChoice.tsx';
import { type ComparisonView, useComparison } from './use-comparison.ts';
import { useWhys } from './use-whys.ts';
import './decisions.css';

type DecisionsCardProps = Pick<BenchTabProps, 'botId' | 'workspace' | 'store' | 'onTab'>;

/** "Who gets another decision?" in short, for the overview. */
export function DecisionsCard({ onTab, ...props }: DecisionsCardProps) {
  const { t, say } = useSay();
  const view = useComparison(props);
  return (
    <section className="bv-decisions-card" aria-labelledby="bv-decisions-card">
      <header className="bv-decisions-head">
        <h2 id="bv-decisions-card">{t('decisions.title')}</h2>
        {view && 'sides' in view && <SidesChoice view={view} />}
      </header>
      {view && !('sides' in view) && <p className="bv-decisions-text">{say(view)}</p>}
      {view && 'sides' in view && (
        <ComparisonState view={view} workspace={props.workspace}>
          {(answer) => <Short view={view} answer={answer} onTab={onTab} />}
        </ComparisonState>
      )}
    </section>
  );
}

/** In pixels: what a card of the overview has room for beside its largest groups. */
const diagramHeight = 208;
const mostGroups = 3;

interface ShortProps extends Pick<DecisionsCardProps, 'onTab'> {
  readonly view: ComparisonView;
  readonly answer: Answer;
}

function Short({ view, answer, onTab }: ShortProps) {
  const { t, number } = useSay();
  const whys = useWhys(answer, view.cases);
  const { flows, groups } = answer.changes;
  if (groups.length === 0) return <FlowDiagram flows={flows} height={diagramHeight} />;
  return (
    <>
      <FlowDiagram flows={flows} height={diagramHeight} />
      <ul className="bv-decisions-short" aria-label={t('decisions.groups')}>
        {groups.slice(0, mostGroups).map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of an answer never change places
          <li key={place}>
            <span>{number(group.count)}</span>
            <p>
              <GroupSentence group={group} why={whys.get(group)} />
            </p>
            <TextButton
              onClick={() => {
                view.comparer.lookAt({ groups: [place], index: group.cases[0] ?? null });
                onTab('decisions');
              }}
            >
              {t('decisions.compareOne')}
            </TextButton>
          </li>
        ))}
      </ul>
    </>
  );
}
