import { useEffect } from 'react';
import { type RouteComponentProps, useLocation } from 'wouter';
import { benchTabs } from '#features/test-bench/bench-tab.ts';
import { TestBenchView } from '#features/test-bench/TestBenchView.tsx';
import { type Place, pairFrom } from '#features/versions/pair.ts';
import { comparerOf } from '#workspace/comparer.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { recordRun } from './record-run.ts';
import { useBotPaths } from './use-bot-paths.ts';

export function TestPage({ params }: RouteComponentProps) {
  return (
    <BotPage params={params}>
      {(props) => <Test {...props} tab={params['tab']} pair={params['pair']} />}
    </BotPage>
  );
}

interface TestProps extends BotViewProps {
  readonly tab: string | undefined;
  readonly pair: string | undefined;
}

function Test({ open, store, runs, caseSets, tab, pair }: TestProps) {
  const [, navigate] = useLocation();
  const paths = useBotPaths(open);
  useSidesOf(pair, open.workspace);
  return (
    <TestBenchView
      botId={open.id}
      workspace={open.workspace}
      runs={runs}
      onFinished={(run) => void recordRun(run, open, { store, runs })}
      store={store}
      caseSets={caseSets}
      frame={(slots) => <BotFrame view="test" open={open} store={store} slots={slots} />}
      tab={benchTabs.find((name) => name === tab) ?? 'overview'}
      onTab={(next) => navigate(`/bot/${encodeURIComponent(open.id)}/test/${next}`)}
      onOpenStep={paths.toBuild}
      onSimulate={(caseId, step) => {
        open.workspace.lookAt(caseId, step);
        paths.toSimulate();
      }}
    />
  );
}

/** The two versions that an address names are those that are compared, until somebody chooses others. */
function useSidesOf(text: string | undefined, workspace: Workspace): void {
  useEffect(() => {
    const pair = pairFrom(text);
    if (!pair || pair.before === null) return;
    const { runDate, history } = workspace.getState();
    const date = runDate ?? history.bot.cases.base.date;
    const sideOf = (place: Place) => ({ version: place === 'draft' ? null : place, date });
    comparerOf(workspace).choose([sideOf(pair.before), sideOf(pair.after)]);
  }, [text, workspace]);
}
