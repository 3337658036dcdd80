import { createContext, use, useMemo } from 'react';
import type { CommentStore, ListedComments } from '#storage/comment-store.ts';
import type { Comment, CommentTarget } from '#storage/database.ts';
import type { Failed } from '#storage/failure.ts';

export interface Comments {
  readonly store: CommentStore;
  readonly botId: string;
  /** Undefined until they have been read. */
  readonly listed: ListedComments | Failed | undefined;
  /** What is written and not sent yet, by what it is about. */
  readonly drafts: Map<string, string>;
  /** Opens what is written about something, beside the page. */
  open(target: CommentTarget): void;
}

/** The comments of the open bot. Undefined where there is no open bot. */
export const CommentsContext = createContext<Comments | undefined>(undefined);

export function useComments(): Comments | undefined {
  return use(CommentsContext);
}

const none: readonly Comment[] = [];

export function commentsIn(comments: Comments | undefined): readonly Comment[] {
  return comments?.listed?.type === 'listed' ? comments.listed.comments : none;
}

/** How many open comments there are about each step, its rules counted in, and each way; and in all. */
export interface OpenCounts {
  readonly nodes: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
  readonly all: number;
}

export function useOpenCounts(): OpenCounts {
  const list = commentsIn(useComments());
  return useMemo(() => openCounts(list), [list]);
}

function openCounts(list: readonly Comment[]): OpenCounts {
  const nodes = new Map<string, number>();
  const edges = new Map<string, number>();
  let all = 0;
  for (const { target, resolved } of list) {
    if (resolved) continue;
    all++;
    if (target.type === 'node' || target.type === 'rule')
      nodes.set(target.node, (nodes.get(target.node) ?? 0) + 1);
    if (target.type === 'edge') edges.set(target.edge, (edges.get(target.edge) ?? 0) + 1);
  }
  return { nodes, edges, all };
}
