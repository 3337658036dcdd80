/**
 * The test bench: a bot's cases by the thousand, what came of them, what they do not try, and who would
 * get another decision. Promises that every result comes from the same program as the simulator's, and
 * that it never makes up what the right outcome is.
 */
import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import { type BenchTab, type BenchTabProps, benchTabs } from './bench-tab.ts';
import { CasesTab } from './CasesTab.tsx';
import { CoverageTab } from './CoverageTab.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { RunActions } from './RunActions.tsx';
import { RunStrip } from './RunStrip.tsx';
import { RunsTab } from './RunsTab.tsx';
import { useBenchRun, useQuickRun } from './use-bench-run.ts';
import { useCases } from './use-cases.ts';
import { VerdictTags } from './VerdictTags.tsx';
import './test-bench.css';

interface TestBenchViewProps extends BenchTabProps {
  readonly frame: RenderFrame;
  readonly tab: BenchTab;
  /** All cases were run to the end because a person asked for it. */
  readonly onFinished: (run: FinishedRun) => void;
}

const tabs: Readonly<Record<BenchTab, ComponentType<BenchTabProps>>> = {
  overview: OverviewTab,
  cases: CasesTab,
  coverage: CoverageTab,
  decisions: DecisionsTab,
  runs: RunsTab,
};

export function TestBenchView({ frame, tab, onFinished, ...props }: TestBenchViewProps) {
  const { workspace, onTab } = props;
  const { t, number } = useSay();
  const history = useStore(workspace, (state) => state.history);
  const cases = useCases(workspace);
  const shown = useBenchRun(workspace);
  useQuickRun(workspace);
  const Shown = tabs[tab];
  return frame({
    actions: (
      <>
        <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />
        <BarDivider />
        <RunActions workspace={workspace} onTab={onTab} onFinished={onFinished} />
      </>
    ),
    children: (
      <Tabs
        className="bv-bench"
        value={tab}
        onChange={(value) => {
          const next = benchTabs.find((candidate) => candidate === value);
          if (next) onTab(next);
        }}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('bench.tabs')}>
          {benchTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`bench.tab.${name}`)}
              {name === 'cases' && <span className="bv-bench-count">{number(cases.length)}</span>}
            </Tabs.Tab>
          ))}
          <VerdictTags {...shown} />
        </Tabs.List>
        <RunStrip workspace={workspace} onFinished={onFinished} />
        <Tabs.Panel value={tab}>
          <Shown {...props} />
        </Tabs.Panel>
      </Tabs>
    ),
  });
}
