import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconFilter, IconListCheck, IconPlayerTrackNext, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { tally } from '#running/result.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { CaseList } from './CaseList.tsx';
import type { Sitting } from './sitting.ts';
import type { CaseResults } from './use-case-results.ts';
import './case-panel.css';

interface CasePanelProps {
  readonly bot: Bot;
  readonly sitting: Sitting;
  readonly caseResults: CaseResults;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
  /** The way of documents into cases, where the bot has one. */
  readonly intake?: ReactNode;
}

/** All cases of the bot: how many are right, which are wrong, and the way to run them again. */
export function CasePanel({ bot, sitting, caseResults, chosen, onChoose, onNew, intake }: CasePanelProps) {
  const { t, say, number } = useSay();
  const onlyFailed = useStore(sitting, (state) => state.onlyFailed);
  const { results, isStale, progress, isDone, failure, runAll, cancel } = caseResults;
  const cases = bot.cases.list;
  if (cases.length === 0) {
    return (
      <EmptyState
        icon={IconListCheck}
        title={t('cases.none')}
        actions={
          <>
            <Button leftSection={<IconPlus size={17} />} onClick={onNew}>
              {t('cases.new')}
            </Button>
            {intake}
          </>
        }
      >
        {t('cases.noneYet')}
      </EmptyState>
    );
  }

  const known = cases.flatMap((testCase) => results.get(testCase.id) ?? []);
  const { passed, failed } = tally(known);
  const isFailed = (id: string) => results.get(id)?.verdict === 'failed';
  const shown = onlyFailed ? cases.filter(({ id }) => isFailed(id)) : cases;
  return (
    <div className="bv-case-panel">
      <div className="bv-case-head">
        <div className="bv-case-title">
          <h2>{t('cases.title')}</h2>
          <Tooltip label={t('cases.new')}>
            <ActionIcon size="sm" aria-label={t('cases.new')} onClick={onNew}>
              <IconPlus size={17} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
          <span role="status">
            {known.length > 0 ? (
              <>
                <strong>{number(passed)}</strong> {t('cases.ofRight', { total: cases.length })}
              </>
            ) : (
              t('cases.notRunYet', { count: cases.length })
            )}
          </span>
        </div>
        <div className="bv-case-meter" data-stale={isStale || undefined}>
          <ProgressMeter
            label={t('cases.title')}
            total={cases.length}
            parts={[
              { tone: 'right', value: passed },
              { tone: 'wrong', value: failed },
            ]}
          />
        </div>
        <VisuallyHidden role="status">
          {isDone && t('cases.allRun', { passed: number(passed), failed: number(failed) })}
        </VisuallyHidden>
        {isStale && <p className="bv-case-stale">{t('cases.stale')}</p>}
        {failure && <ErrorNotice live>{say(failure)}</ErrorNotice>}
        {progress ? (
          <div className="bv-case-buttons">
            <span className="bv-case-progress">{t('cases.progress', progress)}</span>
            <Button size="xs" onClick={cancel}>
              {t('common.cancel')}
            </Button>
          </div>
        ) : (
          <div className="bv-case-buttons">
            <Button
              size="xs"
              leftSection={isDone ? <IconCheck size={16} /> : <IconPlayerTrackNext size={16} />}
              onClick={runAll}
            >
              {t('cases.runAll')}
            </Button>
            <Button
              size="xs"
              leftSection={<IconFilter size={16} />}
              aria-pressed={onlyFailed}
              variant={onlyFailed ? 'light' : 'default'}
              onClick={() => sitting.setState({ onlyFailed: !onlyFailed })}
            >
              {t('cases.onlyFailed', { failed })}
            </Button>
          </div>
        )}
        {intake}
      </div>
      {shown.length > 0 ? (
        <CaseList cases={shown} results={results} isStale={isStale} chosen={chosen} onChoose={onChoose} />
      ) : (
        <p className="bv-case-nothing">{t('cases.noneFailed')}</p>
      )}
    </div>
  );
}
