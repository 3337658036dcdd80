import type { SaveState } from '#storage/autosave.ts';
import type { BotSummary, VersionInfo } from '#storage/database.ts';
import { standingOf, type VersionStanding } from '#storage/version-standing.ts';
import { isShown, type TimelineFilter } from './filter.ts';
import { type RailRow, railOf } from './rail.ts';

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
  readonly standing: VersionStanding;
  /** The draft is this version, unchanged. */
  readonly isDraft: boolean;
}

export type TimelineEntry = DraftEntry | VersionEntry;

/** The draft, then the versions, the newest first. */
export type Entries = readonly [DraftEntry, ...VersionEntry[]];

/** `today`: `YYYY-MM-DD`. */
export function timelineOf(
  versions: readonly VersionInfo[],
  draft: Pick<BotSummary, 'basedOn' | 'ahead'> | undefined,
  saving: SaveState,
  today: string,
): Entries {
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
          standing: standingOf(version, today),
          isDraft: !isAhead && version.number === basedOn,
        }),
      ),
  ];
}

export interface ShownEntry {
  readonly entry: TimelineEntry;
  /** Undefined where others between are left out: the line would lead past them. */
  readonly rail: RailRow | undefined;
}

/** What a filter leaves; the draft is always there. */
export function shownEntries(entries: Entries, filter: TimelineFilter): readonly ShownEntry[] {
  const shown = entries.filter(
    (entry) => entry.type === 'draft' || isShown(entry.version, entry.standing.state, filter),
  );
  const rails = shown.length === entries.length ? railOf(entries.map(railEntryOf)) : [];
  return shown.map((entry, place) => ({ entry, rail: rails[place] }));
}

function railEntryOf(entry: TimelineEntry) {
  if (entry.type === 'draft') {
    return { number: null, parents: entry.basedOn === null ? [] : [entry.basedOn] };
  }
  const { number, parent, mergedFrom } = entry.version;
  return { number, parents: [parent, mergedFrom].filter((of) => of !== null) };
}

function savedWord({ type }: SaveState): DraftEntry['saved'] {
  if (type === 'saved') return 'saved';
  return type === 'dirty' || type === 'saving' ? 'saving' : 'notSaved';
}

/** The number that the next version gets. */
export function nextNumber(versions: readonly Pick<VersionInfo, 'number'>[]): number {
  return versions.reduce((highest, version) => Math.max(highest, version.number), 0) + 1;
}
