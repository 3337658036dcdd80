import type { RouteComponentProps } from 'wouter';
import { LabView } from '#features/lab/LabView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { useBotPaths } from './use-bot-paths.ts';

export function LabPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Lab {...props} />}</BotPage>;
}

function Lab({ open, store }: BotViewProps) {
  const paths = useBotPaths(open);
  return (
    <LabView
      workspace={open.workspace}
      frame={(slots) => <BotFrame view="lab" open={open} store={store} slots={slots} />}
      onOpenStep={paths.toBuild}
      onOpenSystems={paths.toData}
      onSimulate={paths.toSimulate}
    />
  );
}
