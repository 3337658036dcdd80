import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Flow } from '#running/decision-changes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { type Answer, lookAtAll } from '#workspace/comparer.ts';
import type { BenchTabProps } from './bench-tab.ts';
import { ChangedCaseList } from './decisions/ChangedCaseList.tsx';
import { ChangeGroupList } from './decisions/ChangeGroupList.tsx';
import { ComparisonState } from './decisions/ComparisonState.tsx';
import { casesIn } from './decisions/changed-cases.ts';
import { FlowDiagram } from './decisions/FlowDiagram.tsx';
import { SideBySide } from './decisions/SideBySide.tsx';
import { SidesChoice } from './decisions/SidesChoice.tsx';
import { type ComparisonView, useComparison } from './decisions/use-comparison.ts';
import { useWhys } from './decisions/use-whys.ts';
import './decisions/decisions.css';

/** Who gets another decision: the same cases under two versions, two dates, or the draft against a version. */
export function DecisionsTab(props: BenchTabProps) {
  const { t, say } = useSay();
  const view = useComparison(props);
  if (!view) return null;
  if (!('sides' in view)) {
    return (
      <div className="bv-decisions-notice">
        <ErrorNotice title={t('decisions.noVersions')}>{say(view)}</ErrorNotice>
      </div>
    );
  }
  if (view.cases.length === 0) {
    return (
      <EmptyState
        large
        icon={IconArrowsDiff}
        title={t('decisions.title')}
        actions={<Button onClick={() => props.onTab('cases')}>{t('decisions.toCases')}</Button>}
      >
        {t('decisions.noCases')}
      </EmptyState>
    );
  }
  const { comparison, isStale, look } = view;
  const answer = comparison?.state === 'finished' && !isStale ? comparison.answer : null;
  const isOpened = answer !== null && look.index !== null && view.cases[look.index] !== undefined;
  return isOpened ? (
    <Opened {...props} view={view} answer={answer} />
  ) : (
    <div className="bv-decisions">
      <header className="bv-decisions-head">
        <h2>{t('decisions.title')}</h2>
        <SidesChoice view={view} dated />
      </header>
      <ComparisonState view={view} workspace={props.workspace}>
        {(finished) => <AnswerView view={view} answer={finished} />}
      </ComparisonState>
    </div>
  );
}

interface AnswerProps {
  readonly view: ComparisonView;
  readonly answer: Answer;
}

/** In pixels. */
const diagramHeight = 280;

function AnswerView({ view, answer }: AnswerProps) {
  const { t, number } = useSay();
  const { comparer, cases, look } = view;
  const { flows, groups } = answer.changes;
  const whys = useWhys(answer, cases);
  const changed = useMemo(() => casesIn(groups, look.groups), [groups, look.groups]);
  const placesOf = ({ from, to }: Flow) =>
    groups.flatMap((group, place) => (group.from.outcome === from && group.to.outcome === to ? [place] : []));
  const choose = (places: readonly number[]) => {
    const isChosen = String(places) === String(look.groups);
    comparer.lookAt({ groups: isChosen ? [] : places, index: null });
  };
  const all = groups.reduce(
    (sum, { count }, place) => (look.groups.length === 0 || look.groups.includes(place) ? sum + count : sum),
    0,
  );
  if (groups.length === 0) return <FlowDiagram flows={flows} height={diagramHeight} />;
  return (
    <div className="bv-decisions-answer">
      <div className="bv-decisions-flows">
        <FlowDiagram
          flows={flows}
          height={diagramHeight}
          isChosen={
            look.groups.length === 0
              ? undefined
              : (flow) => placesOf(flow).some((place) => look.groups.includes(place))
          }
          onChoose={(flow) => choose(placesOf(flow))}
        />
        <ChangeGroupList
          groups={groups}
          whys={whys}
          chosen={look.groups}
          onChoose={(place) => choose([place])}
          onCompare={(place) => comparer.lookAt({ groups: [place], index: groups[place]?.cases[0] ?? null })}
        />
      </div>
      <section className="bv-decisions-cases" aria-labelledby="bv-decisions-cases">
        <header>
          <h3 id="bv-decisions-cases">{t('decisions.changedCases')}</h3>
          <span>
            {changed.length < all
              ? t('decisions.firstOf', { count: number(changed.length), total: number(all) })
              : number(all)}
          </span>
          {look.groups.length > 0 && (
            <TextButton onClick={() => comparer.lookAt(lookAtAll)}>{t('decisions.showAll')}</TextButton>
          )}
        </header>
        <ChangedCaseList
          answer={answer}
          cases={cases}
          changed={changed}
          comesTo={look.left ?? null}
          onOpen={(index) => comparer.lookAt({ ...look, index })}
        />
      </section>
    </div>
  );
}

function Opened({ view, answer, onOpenStep }: AnswerProps & Pick<BenchTabProps, 'onOpenStep'>) {
  const { comparer, cases, look } = view;
  const { groups } = answer.changes;
  const changed = useMemo(() => casesIn(groups, look.groups), [groups, look.groups]);
  const at = changed.findIndex(({ index }) => index === look.index);
  const testCase = look.index === null ? undefined : cases[look.index];
  if (!testCase) return null;
  return (
    <SideBySide
      answer={answer}
      testCase={testCase}
      place={at + 1}
      count={changed.length}
      onGo={(by) => comparer.lookAt({ ...look, index: changed[at + by]?.index ?? look.index })}
      onBack={() => comparer.lookAt({ ...look, index: null, left: look.index })}
      onOpenStep={onOpenStep}
    />
  );
}
