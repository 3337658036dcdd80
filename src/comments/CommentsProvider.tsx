import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { CommentStore } from '#storage/comment-store.ts';
import type { CommentTarget } from '#storage/database.ts';
import { CommentDrawer } from './CommentDrawer.tsx';
import { type Comments, CommentsContext } from './comments-context.ts';

interface CommentsProviderProps {
  readonly store: CommentStore;
  readonly botId: string;
  readonly bot: Bot;
  readonly definitions: NodeDefinitions;
  /** Keep the same element between renders: an edit of the bot then draws only the comments anew. */
  readonly children: ReactNode;
}

/**
 * What people have written about the open bot, live in every tab, and the drawer where it is read and
 * written. Promises: writing a comment is no edit of the bot, and so is open to who only follows it.
 */
export function CommentsProvider({ store, botId, bot, definitions, children }: CommentsProviderProps) {
  const [listed, setListed] = useState<Comments['listed']>();
  const [opened, setOpened] = useState<CommentTarget>();
  const [drafts] = useState(() => new Map<string, string>());
  // Who closes the drawer is back where they were: on a card, at a button.
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (opened) return;
    if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
    from.current = null;
  }, [opened]);
  useEffect(() => store.watchComments(botId, setListed), [store, botId]);
  const comments = useMemo<Comments>(
    () => ({
      store,
      botId,
      listed,
      drafts,
      open: (target) => {
        from.current = document.activeElement;
        setOpened(target);
      },
    }),
    [store, botId, listed, drafts],
  );
  return (
    <CommentsContext value={comments}>
      {children}
      {opened && (
        <CommentDrawer
          key={JSON.stringify(opened)}
          about={opened}
          bot={bot}
          definitions={definitions}
          onClose={() => setOpened(undefined)}
        />
      )}
    </CommentsContext>
  );
}
