import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { type Message, message } from '#lib/message.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { SaidText } from '#ui/SaidText.tsx';
import type { Answer } from '#workspace/comparer.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { benchOf } from '../bench.ts';
import { sideLabel } from './side-label.ts';
import type { ComparisonView } from './use-comparison.ts';

interface ComparisonStateProps {
  readonly view: ComparisonView;
  readonly workspace: Workspace;
  readonly children: (answer: Answer) => ReactNode;
}

/** More fields than these nobody reads in a row. */
const mostNamed = 5;

/** How far the comparison has come, what it came to in one sentence, and what to do next; then the answer itself. */
export function ComparisonState({ view, workspace, children }: ComparisonStateProps) {
  const { t, say, number } = useSay();
  const areMade = useStore(benchOf(workspace), ({ set }) => set !== null);
  const { comparison, isStale, cases, comparer, start } = view;
  const run = (
    <Button size="xs" leftSection={<IconArrowsDiff size={16} />} onClick={start}>
      {t('decisions.compare')}
    </Button>
  );
  if (cases.length === 0) return <p className="bv-decisions-text">{t('decisions.noCases')}</p>;
  if (!comparison || isStale) {
    return (
      <div className="bv-decisions-ask">
        <p className="bv-decisions-text" role="status">
          {t(comparison ? 'decisions.stale' : areMade ? 'decisions.askMade' : 'decisions.ask', {
            count: cases.length,
          })}
        </p>
        {run}
      </div>
    );
  }
  switch (comparison.state) {
    case 'running':
      return (
        <div className="bv-decisions-progress">
          <ProgressMeter
            label={t('decisions.running')}
            total={comparison.total}
            parts={[{ tone: 'accent', value: comparison.done }]}
          />
          <span>
            {t('cases.progress', { done: number(comparison.done), total: number(comparison.total) })}
          </span>
          <Button size="xs" onClick={comparer.cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      );
    case 'cancelled':
      return (
        <div className="bv-decisions-ask">
          <p className="bv-decisions-text" role="status">
            {t('decisions.cancelled')}
          </p>
          {run}
        </div>
      );
    case 'failed':
      return (
        <ErrorNotice
          live
          title={t('decisions.failed')}
          actions={
            <Button size="xs" onClick={start}>
              {t('common.tryAgain')}
            </Button>
          }
        >
          {say(comparison.failure)}
        </ErrorNotice>
      );
    case 'same':
      return (
        <p className="bv-decisions-text" role="status">
          {t('decisions.same')}
        </p>
      );
    case 'finished':
      return (
        <>
          <p className="bv-decisions-text" role="status">
            <SaidText said={summary(comparison.answer, areMade)} />
          </p>
          <Unknown answer={comparison.answer} />
          {children(comparison.answer)}
        </>
      );
  }
}

function summary({ changes }: Answer, areMade: boolean): Message {
  const { compared, otherOutcome, otherReason } = changes;
  const args = {
    total: { shown: compared },
    what: message(areMade ? 'decisions.madeCases' : 'decisions.ownCases'),
  };
  if (otherOutcome === 0 && otherReason === 0) return message('decisions.none', args);
  if (otherOutcome === 0) return message('decisions.onlyReasons', { ...args, count: { shown: otherReason } });
  const some = message('decisions.some', { ...args, count: { shown: otherOutcome } });
  return otherReason === 0
    ? some
    : message('decisions.someAndReasons', { some, count: { shown: otherReason } });
}

/** A side runs without what its bot has no field for; that is no fault, but may be why it decides otherwise. */
function Unknown({ answer }: { readonly answer: Answer }) {
  const speech = useSay();
  const { t } = speech;
  const [before, after] = answer.sides;
  return [
    [before, after],
    [after, before],
  ].map(([side, other], place) =>
    side && other && side.unknown.length > 0 ? (
      // There are always the same two.
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <p key={place} className="bv-decisions-text">
        {t('decisions.unknownFields', {
          side: sideLabel(side, other, speech),
          fields: side.unknown.slice(0, mostNamed),
          count: side.unknown.length,
        })}
      </p>
    ) : null,
  );
}
