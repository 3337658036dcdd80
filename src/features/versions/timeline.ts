import type { SaveState } from '#storage/autosave.ts';
import type { BotSummary, VersionInfo } from '#storage/database.ts';

/** The draft's place among the versions. */
export interface DraftEntry {
  readonly type: 'draft';
  readonly saved: 'saved' | 'saving' | 'notSaved';
  /** The version that it came from, and whether it has been changed since; null before there is any. */
  readonly basedOn: number | null;
  readonly isAhead: boolean;
}

export interface VersionEntry {
  readonly type: 'version';
  readonly version: VersionInfo;
  /** The draft is this version, unchanged. */
  readonly isDraft: boolean;
}

export type TimelineEntry = DraftEntry | VersionEntry;

/** What the timeline shows: the draft, then the versions, the newest first. */
export function timelineOf(
  versions: readonly VersionInfo[],
  draft: Pick<BotSummary, 'basedOn' | 'ahead'> | undefined,
  saving: SaveState,
): readonly [DraftEntry, ...VersionEntry[]] {
  const basedOn = draft?.basedOn ?? null;
  const saved = savedWord(saving);
  const isAhead = draft?.ahead === true || saved !== 'saved';
  return [
    { type: 'draft', saved, basedOn, isAhead },
    ...versions
      .toSorted((one, other) => other.number - one.number)
      .map(
        (version): VersionEntry => ({
          type: 'version',
          version,
          isDraft: !isAhead && version.number === basedOn,
        }),
      ),
  ];
}

function savedWord({ type }: SaveState): DraftEntry['saved'] {
  if (type === 'saved') return 'saved';
  return type === 'dirty' || type === 'saving' ? 'saving' : 'notSaved';
}

/** The number that the next version gets. */
export function nextNumber(versions: readonly Pick<VersionInfo, 'number'>[]): number {
  return versions.reduce((highest, version) => Math.max(highest, version.number), 0) + 1;
}
