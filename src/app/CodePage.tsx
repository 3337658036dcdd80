import type { RouteComponentProps } from 'wouter';
import { CodeView } from '#features/code/CodeView.tsx';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';

export function CodePage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Code {...props} />}</BotPage>;
}

function Code({ open, store }: BotViewProps) {
  return (
    <CodeView
      workspace={open.workspace}
      frame={(slots) => <BotFrame view="code" open={open} store={store} slots={slots} />}
    />
  );
}
