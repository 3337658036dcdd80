import type { RouteComponentProps } from 'wouter';
import { SimulateView } from '#features/simulate/SimulateView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { recordTestRun } from './record-test-run.ts';
import { useBotPaths } from './use-bot-paths.ts';

export function SimulatePage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Simulate {...props} />}</BotPage>;
}

function Simulate({ open, store }: BotViewProps) {
  const paths = useBotPaths(open);
  return (
    <SimulateView
      workspace={open.workspace}
      frame={(slots) => <BotFrame view="simulate" open={open} store={store} slots={slots} />}
      onEditRule={paths.toBuild}
      onRunAll={(run) => void recordTestRun(run, open, store)}
    />
  );
}
