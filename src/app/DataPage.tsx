import type { RouteComponentProps } from 'wouter';
import { DictionaryView } from '#features/dictionary/DictionaryView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { useBotPaths } from './use-bot-paths.ts';

export function DataPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Data {...props} />}</BotPage>;
}

function Data({ open, store, systems }: BotViewProps) {
  const paths = useBotPaths(open);
  return (
    <DictionaryView
      workspace={open.workspace}
      systems={systems}
      frame={(slots) => <BotFrame view="data" open={open} store={store} slots={slots} />}
      onGoTo={paths.toBuild}
    />
  );
}
