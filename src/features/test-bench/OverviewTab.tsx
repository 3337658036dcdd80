import { Button } from '@mantine/core';
import { IconFileImport, IconListCheck, IconPlus, IconWand } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { nextCaseId } from '#cases/case-ids.ts';
import { addCase } from '#editing/commands/cases.ts';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { benchOf } from './bench.ts';
import type { BenchTabProps } from './bench-tab.ts';
import { DecisionsCard } from './decisions/DecisionsCard.tsx';
import { CausesCard } from './overview/CausesCard.tsx';
import { CoverageCard } from './overview/CoverageCard.tsx';
import { changedWords } from './overview/changed-words.ts';
import { LengthsCard } from './overview/LengthsCard.tsx';
import { OutcomesCard } from './overview/OutcomesCard.tsx';
import { ResultTable } from './overview/ResultTable.tsx';
import { placesFor, type RowFilter, rowFilters } from './overview/rows.ts';
import { useOpening } from './overview/use-opening.ts';
import { useBenchRun } from './use-bench-run.ts';
import './overview/overview.css';

/** How it went, case by case at the left and all together at the right. */
export function OverviewTab(props: BenchTabProps) {
  const { workspace, onTab } = props;
  const speech = useSay();
  const { t } = speech;
  const bench = benchOf(workspace);
  const bot = useStore(workspace, (state) => state.history.bot);
  const isOwn = useStore(bench, (state) => state.set === null);
  const { cases, run, isStale } = useBenchRun(workspace);
  const [filter, setFilter] = useState<RowFilter>('all');
  const [wanted, setWanted] = useState<number>();
  const changed = useMemo(() => changedWords(bot, speech), [bot, speech]);
  const results = run?.results;
  // Made anew with each new run record: the results themselves grow in place.
  const places = run ? placesFor(filter, results) : null;
  const first =
    run && filter === 'all' && run.state !== 'running' ? placesFor('failed', results)?.[0] : undefined;
  const chosen = wanted !== undefined && wanted < cases.length ? wanted : (first ?? places?.[0] ?? 0);
  const opening = useOpening(props, run, chosen);

  const newCase = () => {
    const { list } = bot.cases;
    if (isOwn) workspace.edit(addCase, { testCase: { id: nextCaseId(list), name: t('cases.newName') } });
    onTab('cases');
  };
  const newButton = (
    <Button size="xs" leftSection={<IconPlus size={16} />} onClick={newCase}>
      {t('cases.new')}
    </Button>
  );
  const suggestButton = (
    <Button size="xs" leftSection={<IconWand size={16} stroke={1.7} />} onClick={() => onTab('coverage')}>
      {t('bench.suggest')}
    </Button>
  );
  if (cases.length === 0) {
    return (
      <EmptyState
        icon={IconListCheck}
        title={t('cases.none')}
        large
        actions={
          <>
            {newButton}
            <Button
              size="xs"
              leftSection={<IconFileImport size={16} stroke={1.7} />}
              onClick={() => {
                bench.setState({ isImporting: true });
                onTab('cases');
              }}
            >
              {t('bench.import')}
            </Button>
            {suggestButton}
          </>
        }
      >
        {t('cases.noneYet')}
      </EmptyState>
    );
  }
  const choose = (place: number) => {
    // A case that a card tells of may be filtered away.
    if (places && !places.includes(place)) setFilter('all');
    setWanted(place);
  };
  const tally = results?.tally();
  const id = cases[chosen]?.id ?? '';
  return (
    <div className="bv-overview">
      <div className="bv-bench-card" data-table>
        <ResultTable
          cases={cases}
          results={results}
          isStale={isStale}
          places={places}
          chosen={chosen}
          changed={changed}
          onChoose={setWanted}
          onOpen={() => opening?.open()}
        />
        <div className="bv-overview-foot">
          {newButton}
          {suggestButton}
          {tally && tally.failed + tally.notJudged > 0 && (
            <Segmented
              label={t('bench.filter')}
              size="xs"
              options={rowFilters
                .filter((value) => value === 'all' || value === filter || tally[value] > 0)
                .map((value) => ({
                  value,
                  label: t(`bench.filter.${value}`),
                }))}
              value={filter}
              onChange={(value) => {
                setFilter(value);
                setWanted(undefined);
              }}
            />
          )}
          <span />
          {opening && (
            <TextButton onClick={opening.open}>
              {opening.isOwn ? t('bench.goTo', { id, step: opening.step }) : t('bench.takeOver', { id })}
            </TextButton>
          )}
        </div>
      </div>
      <div className="bv-overview-cards" data-stale={isStale || undefined}>
        {results && results.done > 0 && (
          <>
            <div className="bv-overview-pair">
              {run.coverage && <CoverageCard run={run} counts={run.coverage} onTab={onTab} />}
              <OutcomesCard results={results} />
            </div>
            <CausesCard bot={bot} cases={cases} results={results} onChoose={choose} />
            <DecisionsCard {...props} />
            {run.state !== 'running' && <LengthsCard cases={cases} results={results} onChoose={choose} />}
          </>
        )}
      </div>
    </div>
  );
}
