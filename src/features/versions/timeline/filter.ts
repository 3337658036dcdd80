import { type LocalText, textIn } from '#lib/local-text.ts';
import type { VersionInfo, VersionState } from '#storage/database.ts';

/** What of the timeline is shown. */
export interface TimelineFilter {
  readonly text: string;
  /** None: every state. */
  readonly states: readonly VersionState[];
  readonly author: string | null;
  readonly pinned: boolean;
}

export const everything: TimelineFilter = { text: '', states: [], author: null, pinned: false };

/** How many things narrow it down, the text apart. */
export function narrowedBy({ states, author, pinned }: TimelineFilter): number {
  return (states.length > 0 ? 1 : 0) + (author === null ? 0 : 1) + (pinned ? 1 : 0);
}

export function isShown(
  version: Pick<VersionInfo, 'number' | 'message' | 'author' | 'role' | 'pinned'>,
  state: VersionState,
  filter: TimelineFilter,
): boolean {
  if (filter.pinned && !version.pinned) return false;
  if (filter.author !== null && version.author !== filter.author) return false;
  if (filter.states.length > 0 && !filter.states.includes(state)) return false;
  const words = filter.text.trim().toLocaleLowerCase().split(/\s+/);
  const text = [version.number, ...wordsOf(version.message), version.author, version.role]
    .join(' ')
    .toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** Either language is searched: a person may remember the other. */
function wordsOf(text: LocalText): readonly string[] {
  return [textIn(text, 'sv'), textIn(text, 'en')];
}
