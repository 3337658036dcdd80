import { useMemo } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import type { Comment, CommentTarget } from '#storage/database.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { useComments } from './comments-context.ts';

export interface CommentActions {
  /** Why it could not be kept, or null. */
  add(target: CommentTarget, text: string, by: Signature): Promise<Message | null>;
  answer(comment: Comment, text: string, by: Signature): Promise<Message | null>;
  resolve(comment: Comment, by: Signature): Promise<void>;
  reopen(comment: Comment): Promise<void>;
  /** Taken away at once, with a way to have it back. */
  remove(comment: Comment): Promise<void>;
}

/** What is done with comments; what cannot be done is told of. Undefined where there is no open bot. */
export function useCommentActions(): CommentActions | undefined {
  const { t, say } = useSay();
  const comments = useComments();
  return useMemo(() => {
    if (!comments) return undefined;
    const { store, botId } = comments;
    const told = (done: { readonly type: string; readonly message?: Message }) => {
      if (done.message) notifyError(t('comments.notDone'), say(done.message));
      return done.message === undefined;
    };
    const reason = (done: { readonly type: string; readonly message?: Message }) => done.message ?? null;
    return {
      add: async (target, text, by) => reason(await store.addComment({ botId, target, text, by })),
      answer: async ({ id }, text, by) => reason(await store.answerComment(id, text, by)),
      resolve: async ({ id }, by) => void told(await store.resolveComment(id, by)),
      reopen: async ({ id }) => void told(await store.reopenComment(id)),
      remove: async (comment) => {
        if (!told(await store.deleteComment(comment.id))) return;
        notifyDone(t('comments.deleted'), {
          label: t('common.undo'),
          onClick: () => void store.undeleteComment(comment).then(told),
        });
      },
    } satisfies CommentActions;
  }, [comments, t, say]);
}
