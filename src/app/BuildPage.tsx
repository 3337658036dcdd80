import type { RouteComponentProps } from 'wouter';
import { BuildView } from '#features/build/BuildView.tsx';
import { focusInspector } from '#features/inspector/focus-inspector.ts';
import { Inspector } from '#features/inspector/Inspector.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { SaveVersionButton } from './SaveVersionButton.tsx';
import { useBotPaths } from './use-bot-paths.ts';

export function BuildPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Build {...props} />}</BotPage>;
}

function Build({ open, store }: BotViewProps) {
  const { workspace } = open;
  const paths = useBotPaths(open);
  return (
    <BuildView
      workspace={workspace}
      frame={(slots) => <BotFrame view="build" open={open} store={store} slots={slots} />}
      inspector={(reveal) => <Inspector workspace={workspace} reveal={reveal} />}
      onOpen={focusInspector}
      actions={<SaveVersionButton open={open} store={store} />}
      onRun={paths.toSimulate}
    />
  );
}
