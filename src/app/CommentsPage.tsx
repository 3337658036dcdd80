import type { RouteComponentProps } from 'wouter';
import { CommentsView } from '#features/comment-list/CommentsView.tsx';
import type { CommentTarget } from '#storage/database.ts';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { useBotPaths } from './use-bot-paths.ts';

export function CommentsPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <CommentList {...props} />}</BotPage>;
}

function CommentList({ open, store }: BotViewProps) {
  const paths = useBotPaths(open);
  const go = (target: CommentTarget) => {
    switch (target.type) {
      case 'bot':
        return paths.toBuild(null);
      case 'node':
      case 'rule':
        return paths.toBuild(target.node);
      case 'edge':
        return paths.toWay(target.edge);
      case 'version':
        return paths.toVersions();
    }
  };
  return (
    <CommentsView
      workspace={open.workspace}
      frame={(slots) => <BotFrame view="comments" open={open} store={store} slots={slots} />}
      onGo={go}
    />
  );
}
