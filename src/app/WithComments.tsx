import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { CommentsProvider } from '#comments/CommentsProvider.tsx';
import { definitions } from '#nodes/definitions.ts';
import type { CommentStore } from '#storage/comment-store.ts';
import type { OpenBot } from '#workspace/open-bot.ts';

interface WithCommentsProps {
  readonly open: OpenBot;
  readonly store: CommentStore;
  readonly children: ReactNode;
}

/** What is written about the open bot, for whatever view of it is shown. */
export function WithComments({ open, store, children }: WithCommentsProps) {
  const bot = useStore(open.workspace, ({ history }) => history.bot);
  return (
    <CommentsProvider key={open.id} store={store} botId={open.id} bot={bot} definitions={definitions}>
      {children}
    </CommentsProvider>
  );
}
