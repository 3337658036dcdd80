import { Button, Checkbox, VisuallyHidden } from '@mantine/core';
import { IconTargetArrow, IconWand } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import type { Inset } from '#canvas/use-viewport.ts';
import { useSay } from '#i18n/use-say.ts';
import { coverageGoals, coverageKinds, coverageParts, tallyCoverage } from '#running/coverage.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { BenchRun } from './bench.ts';
import type { BenchTabProps } from './bench-tab.ts';
import { CoverageGroup } from './coverage/CoverageGroup.tsx';
import { coverageOverlay } from './coverage/coverage-overlay.ts';
import { SuggestDialog } from './coverage/SuggestDialog.tsx';
import { useAddMade } from './coverage/use-add-made.ts';
import { useFoundCases } from './coverage/use-found-cases.ts';
import { useBenchRun } from './use-bench-run.ts';
import './coverage/coverage.css';

/** What the cases try of the bot and what they do not, as a list and on the flow, and cases that try more. */
export function CoverageTab(props: BenchTabProps) {
  const { t } = useSay();
  const { run, cases } = useBenchRun(props.workspace);
  if (run?.coverage) return <Coverage {...props} run={run} counts={run.coverage} />;
  return (
    <EmptyState
      icon={IconTargetArrow}
      title={t(cases.length === 0 ? 'coverage.noCases' : 'coverage.title')}
      large
    >
      {t(cases.length === 0 ? 'coverage.noCasesWhat' : 'coverage.notRun')}
    </EmptyState>
  );
}

interface CoverageProps extends BenchTabProps {
  readonly run: BenchRun;
  readonly counts: Uint32Array;
}

const inset: Inset = { left: 24, top: 24, right: 84, bottom: 24 };

function Coverage(props: CoverageProps) {
  const { run, counts, onOpenStep } = props;
  const { bot } = run;
  const { t } = useSay();
  const [onlyMissing, setOnlyMissing] = useState(true);
  const [shown, setShown] = useState<string>();
  const [isSuggesting, setIsSuggesting] = useState(false);
  const found = useFoundCases(run);
  const addMade = useAddMade(props, bot);
  const goals = coverageGoals(bot);
  const parts = useMemo(() => coverageParts(goals), [goals]);
  const overlay = useMemo(() => coverageOverlay(bot, counts), [bot, counts]);
  const tally = useMemo(() => tallyCoverage(goals, counts), [goals, counts]);
  const kinds = coverageKinds.filter((kind) => tally[kind].total > 0);
  const [first] = useState(() => kinds.find((kind) => tally[kind].seen < tally[kind].total));
  const selection = useMemo(() => ({ nodes: shown ? [shown] : [], edges: [] }), [shown]);
  return (
    <div className="bv-coverage">
      <section className="bv-coverage-list" aria-label={t('coverage.title')}>
        <div className="bv-coverage-tools">
          <Button leftSection={<IconWand size={17} stroke={1.7} />} onClick={() => setIsSuggesting(true)}>
            {t('coverage.suggest')}
          </Button>
          <Checkbox
            label={t('coverage.onlyMissing')}
            checked={onlyMissing}
            onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
          />
          <span className="bv-coverage-hint" role="status">
            {found ? '' : t('coverage.searching')}
          </span>
        </div>
        <VisuallyHidden component="h2">{t('coverage.title')}</VisuallyHidden>
        {kinds.map((kind) => (
          <CoverageGroup
            key={kind}
            kind={kind}
            bot={bot}
            goals={goals}
            counts={counts}
            parts={parts.filter(([place = 0]) => goals[place]?.kind === kind)}
            covered={tally[kind]}
            onlyMissing={onlyMissing}
            opens={kind === first}
            found={found}
            onShow={setShown}
            onMake={(made) => addMade([made])}
          />
        ))}
      </section>
      <section className="bv-coverage-flow" aria-label={t('coverage.flow')}>
        <Canvas
          bot={bot}
          selection={selection}
          onSelect={({ nodes }) => setShown(nodes.at(-1))}
          overlay={overlay}
          onOpen={onOpenStep}
          {...(shown === undefined ? {} : { follow: shown })}
          inset={inset}
          zoomControl
        />
      </section>
      <SuggestDialog
        run={run}
        counts={counts}
        found={found}
        opened={isSuggesting}
        onAdd={addMade}
        onClose={() => setIsSuggesting(false)}
      />
    </div>
  );
}
