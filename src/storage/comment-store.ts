import { liveQuery } from 'dexie';
import { type Message, message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import { longestRemark, readComment } from './comment-schema.ts';
import type { Comment, CommentTarget } from './database.ts';
import { missingBot } from './draft-records.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import type { Corrupt, Missing } from './store-results.ts';
import type { StoreSurroundings } from './surroundings.ts';

export interface ListedComments {
  readonly type: 'listed';
  /** The oldest first. */
  readonly comments: readonly Comment[];
  /** What stands among them and is no comment, as it is stored. */
  readonly unreadable: readonly unknown[];
}

export interface NewComment {
  readonly botId: string;
  readonly target: CommentTarget;
  readonly by: Signature;
  readonly text: string;
}

export type ChangedComment =
  | { readonly type: 'changed'; readonly comment: Comment }
  | Missing
  | Corrupt
  | Failed;

/*
 * What people have written about a bot, its steps, ways, rules and versions. It promises: a comment is
 * no edit of the bot; it stays when what it is about is gone; and one that cannot be read is left as it
 * is, and hides no other. Nothing here throws.
 */
export interface CommentStore {
  /** Calls with a bot's comments now and after every change, in whichever tab. Returns how to stop. */
  watchComments(botId: string, show: (listed: ListedComments | Failed) => void): () => void;
  /** A text that `remarkFault` finds wanting is not kept: it is `failed`, with why. */
  addComment(
    comment: NewComment,
  ): Promise<{ readonly type: 'added'; readonly comment: Comment } | Missing | Failed>;
  answerComment(id: string, text: string, by: Signature): Promise<ChangedComment>;
  /** Where it is resolved already, it stays as the first one left it. */
  resolveComment(id: string, by: Signature): Promise<ChangedComment>;
  reopenComment(id: string): Promise<ChangedComment>;
  deleteComment(
    id: string,
  ): Promise<{ readonly type: 'deleted'; readonly removed: Comment } | Missing | Failed>;
  /** Puts back what `deleteComment` took away. */
  undeleteComment(removed: Comment): Promise<{ readonly type: 'restored' } | Failed>;
}

/** Why a text cannot be a remark, or null. */
export function remarkFault(text: string): Message | null {
  if (text.trim() === '') return message('comments.empty');
  if (text.length > longestRemark)
    return message('comments.tooLong', { length: text.length, longest: longestRemark });
  return null;
}

const missingComment: Missing = { type: 'missing', message: message('comments.missing') };

export function createCommentStore({
  database,
  now,
  newId,
}: Pick<StoreSurroundings, 'database' | 'now' | 'newId'>): CommentStore {
  const { bots, comments } = database;

  function change(id: string, how: (comment: Comment) => Comment): Promise<ChangedComment> {
    return guarded(() =>
      database.transaction('rw', comments, async (): Promise<ChangedComment> => {
        const record = await comments.get(id);
        if (!record) return missingComment;
        const comment = readComment(record);
        if (!comment) return { type: 'corrupt', message: message('comments.unreadable', { count: 1 }) };
        const changed = how(comment);
        if (changed !== comment) await comments.put(changed);
        return { type: 'changed', comment: changed };
      }),
    );
  }

  return {
    watchComments(botId, show) {
      const subscription = liveQuery(() => comments.where('botId').equals(botId).toArray()).subscribe({
        next: (records) => show(listed(records)),
        error: (error: unknown) => show({ type: 'failed', message: failureOf(error) }),
      });
      return () => subscription.unsubscribe();
    },
    async addComment({ botId, target, by, text }) {
      const fault = remarkFault(text);
      if (fault) return { type: 'failed', message: fault };
      return await guarded(() =>
        database.transaction('rw', bots, comments, async () => {
          const bot = await bots.get(botId);
          if (!bot) return missingBot;
          const comment: Comment = {
            id: newId(),
            botId,
            target,
            basedOn: bot.basedOn,
            thread: [{ at: now(), by, text: text.trim() }],
            resolved: null,
          };
          await comments.add(comment);
          return { type: 'added' as const, comment };
        }),
      );
    },
    async answerComment(id, text, by) {
      const fault = remarkFault(text);
      if (fault) return { type: 'failed', message: fault };
      return await change(id, (comment) => ({
        ...comment,
        thread: [...comment.thread, { at: now(), by, text: text.trim() }],
      }));
    },
    resolveComment: (id, by) =>
      change(id, (comment) => (comment.resolved ? comment : { ...comment, resolved: { at: now(), by } })),
    reopenComment: (id) =>
      change(id, (comment) => (comment.resolved ? { ...comment, resolved: null } : comment)),
    async deleteComment(id) {
      return await guarded(() =>
        database.transaction('rw', comments, async () => {
          const removed = await comments.get(id);
          if (!removed) return missingComment;
          await comments.delete(id);
          return { type: 'deleted' as const, removed };
        }),
      );
    },
    async undeleteComment(removed) {
      return await guarded(async () => {
        // `add`, so that nothing that has taken the place in the meantime is overwritten.
        await comments.add(removed);
        return { type: 'restored' };
      });
    },
  };
}

function listed(records: readonly unknown[]): ListedComments {
  const comments: Comment[] = [];
  const unreadable: unknown[] = [];
  for (const record of records) {
    const comment = readComment(record);
    if (comment) comments.push(comment);
    else unreadable.push(record);
  }
  return { type: 'listed', comments: comments.sort((a, b) => begun(a) - begun(b)), unreadable };
}

/** When a comment was made. */
export function begun({ thread }: Comment): number {
  return thread[0]?.at ?? 0;
}
