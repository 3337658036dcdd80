import type { Place } from '#comments/places.ts';
import { begun } from '#storage/comment-store.ts';
import type { Comment } from '#storage/database.ts';

export type Standing = 'open' | 'resolved' | 'all';

export const standings: readonly Standing[] = ['open', 'resolved', 'all'];

export interface CommentFilter {
  readonly standing: Standing;
  /** The name of who has written in the thread; null for anyone. */
  readonly writer: string | null;
  readonly search: string;
}

/** A comment with where it is, in the bot as it is now. */
export interface Placed {
  readonly comment: Comment;
  readonly place: Place;
  /** What the place is called, to search among. */
  readonly placeName: string;
}

/** Those that the filter lets through: open ones first, and then the newest. */
export function arrangeComments(list: readonly Placed[], filter: CommentFilter): readonly Placed[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return list
    .filter(
      ({ comment, placeName }) =>
        isStanding(comment, filter.standing) &&
        (filter.writer === null || comment.thread.some(({ by }) => by.name === filter.writer)) &&
        (words.length === 0 || holds(comment, placeName, words)),
    )
    .sort((one, other) => Number(isResolved(one)) - Number(isResolved(other)) || newest(one, other));
}

/** Everybody who has written something, by name, in the order of the alphabet. */
export function writersOf(comments: readonly Comment[]): readonly string[] {
  const names = new Set(comments.flatMap(({ thread }) => thread.map(({ by }) => by.name)));
  return [...names].sort((one, other) => one.localeCompare(other, 'sv'));
}

function isStanding(comment: Comment, standing: Standing): boolean {
  return standing === 'all' || (comment.resolved === null) === (standing === 'open');
}

function holds({ thread }: Comment, placeName: string, words: readonly string[]): boolean {
  const text = [placeName, ...thread.flatMap(({ by, text }) => [by.name, text])].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function isResolved({ comment }: Placed): boolean {
  return comment.resolved !== null;
}

function newest(one: Placed, other: Placed): number {
  return begun(other.comment) - begun(one.comment);
}
