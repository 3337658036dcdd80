import type { RouteComponentProps } from 'wouter';
import { VersionsView } from '#features/versions/VersionsView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';

export function VersionsPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Versions {...props} />}</BotPage>;
}

function Versions({ open, store }: BotViewProps) {
  return (
    <VersionsView
      store={store}
      open={open}
      frame={(slots) => <BotFrame view="versions" open={open} store={store} slots={slots} />}
      onRestored={() => {}}
    />
  );
}
