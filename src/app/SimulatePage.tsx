import type { RouteComponentProps } from 'wouter';
import { SimulateView } from '#features/simulate/SimulateView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { recordRun } from './record-run.ts';
import { useBotPaths } from './use-bot-paths.ts';

export function SimulatePage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Simulate {...props} />}</BotPage>;
}

function Simulate({ open, store, runs }: BotViewProps) {
  const paths = useBotPaths(open);
  return (
    <SimulateView
      workspace={open.workspace}
      frame={(slots) => <BotFrame view="simulate" open={open} store={store} slots={slots} />}
      onEditRule={paths.toBuild}
      onRunAll={(run) => void recordRun(run, open, { store, runs })}
    />
  );
}
