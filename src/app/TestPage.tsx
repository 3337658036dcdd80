import { type RouteComponentProps, useLocation } from 'wouter';
import { benchTabs } from '#features/test-bench/bench-tab.ts';
import { TestBenchView } from '#features/test-bench/TestBenchView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { recordRun } from './record-run.ts';
import { useBotPaths } from './use-bot-paths.ts';

export function TestPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Test {...props} tab={params['tab']} />}</BotPage>;
}

function Test({ open, store, runs, caseSets, tab }: BotViewProps & { readonly tab: string | undefined }) {
  const [, navigate] = useLocation();
  const paths = useBotPaths(open);
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
