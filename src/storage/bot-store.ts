import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Signature } from '#lib/signature.ts';
import { BotRecords } from './bot-records.ts';
import type { BotSummary, Origin, StateChange, TestRun } from './database.ts';
import { DraftRecords, type OpenedDraft } from './draft-records.ts';
import type { Failed } from './failure.ts';
import type { NewEdits } from './journal-records.ts';
import type { KeptBot } from './kept-bot.ts';
import type {
  Corrupt,
  ListedVersions,
  Merged,
  Missing,
  NewMerge,
  NewVersion,
  Opened,
  ReadVersion,
  Restored,
  SavedDraft,
  SavedVersion,
  SetState,
} from './store-results.ts';
import type { StoreSurroundings } from './surroundings.ts';
import { pinVersion, setVersionState } from './version-marks.ts';
import { VersionRecords } from './version-records.ts';

/*
 * What is kept of bots in this browser. It promises: a draft is only written by who knows the
 * latest, so two tabs never overwrite each other; a version is never changed once it is saved; and
 * what cannot be read is left, byte for byte, as it was. Nothing here throws: whatever goes wrong is
 * a result with a message. It knows neither the screen nor the kinds of nodes.
 */
export interface BotStore {
  listBots(): Promise<{ readonly type: 'listed'; readonly bots: readonly BotSummary[] } | Failed>;
  /** Calls with the list now and after every change, in whichever tab. Returns how to stop. */
  watchBots(show: (listed: Awaited<ReturnType<BotStore['listBots']>>) => void): () => void;
  /**
   * Stores a new bot, and in the register of systems what it brings and the register lacks. Where its id
   * is taken it gets a new one: see `bot` in the answer.
   */
  createBot(bot: Bot, origin: Origin): Promise<Opened | Failed>;
  /** A copy of the draft as a new bot without versions, with what is written about the draft. */
  duplicateBot(id: string, name: LocalText): Promise<Opened | Missing | Corrupt | Failed>;
  deleteBot(id: string): Promise<{ readonly type: 'deleted'; readonly removed: KeptBot } | Missing | Failed>;
  /** Puts back what `deleteBot` took away, every version included. */
  undeleteBot(removed: KeptBot): Promise<{ readonly type: 'restored' } | Failed>;
  /** Remembers how the cases of a revision went; an older one than is remembered is passed over. */
  recordTestRun(
    id: string,
    run: Omit<TestRun, 'at'>,
  ): Promise<{ readonly type: 'recorded' } | Missing | Failed>;

  /** With the session's edits that can be undone and redone, as far as they led to this draft. */
  openDraft(id: string, session?: string): Promise<OpenedDraft | Missing | Corrupt | Failed>;
  /** Saves only when the stored draft still has the expected revision; the edits together with it, or neither. */
  saveDraft(id: string, bot: Bot, expectedRevision: number, edits?: NewEdits): Promise<SavedDraft>;
  /** Calls with the stored draft's revision now and when it changes, in whichever tab. Returns how to stop. */
  watchDraft(id: string, show: (revision: number) => void): () => void;
  /** Gives the draft a new revision, so that a tab that knows the one before can no longer save. */
  claimDraft(id: string): Promise<void>;

  listVersions(id: string): Promise<ListedVersions>;
  /** Calls with a bot's versions now and after every change, in whichever tab. Returns how to stop. */
  watchVersions(id: string, show: (listed: ListedVersions) => void): () => void;
  /** Saves the next version; save the draft first. The same content as the latest version is `unchanged`. */
  saveVersion(id: string, version: NewVersion): Promise<SavedVersion>;
  readVersion(id: string, number: number): Promise<ReadVersion>;
  /**
   * Makes a version's content the draft. A draft that differs from every version is first saved as
   * a version of its own, `kept`; `by` is who asked for it.
   */
  restoreVersion(id: string, number: number, by: Signature): Promise<Restored>;
  /** A version's content as a new bot without versions. */
  duplicateVersion(id: string, number: number, name: LocalText): Promise<Opened | Missing | Corrupt | Failed>;
  /**
   * Saves what came out when a version was merged into the draft, as the draft and as a version, when the
   * stored draft still has the expected revision.
   */
  mergeVersion(id: string, merge: NewMerge): Promise<Merged>;
  /**
   * Says where a version stands from a day on (`YYYY-MM-DD`): today, or a day to come for one that is put
   * in use. The version that is in use then is retired the same day. `version-standing.ts` has the steps.
   */
  setVersionState(
    id: string,
    number: number,
    step: Pick<StateChange, 'state' | 'from'>,
    by: Signature,
  ): Promise<SetState>;
  pinVersion(
    id: string,
    number: number,
    pinned: boolean,
  ): Promise<{ readonly type: 'pinned' } | Missing | Failed>;
}

export function createBotStore(surroundings: StoreSurroundings): BotStore {
  const drafts = new DraftRecords(surroundings);
  const bots = new BotRecords(surroundings, drafts);
  const versions = new VersionRecords(surroundings);
  return {
    listBots: () => bots.list(),
    watchBots: (show) => bots.watch(show),
    createBot: (bot, origin) => bots.create(bot, origin),
    duplicateBot: (id, name) => bots.duplicate(id, name),
    deleteBot: (id) => bots.delete(id),
    undeleteBot: (removed) => bots.undelete(removed),
    recordTestRun: (id, run) => bots.recordTestRun(id, run),
    openDraft: (id, session) => drafts.open(id, session),
    saveDraft: (id, bot, expectedRevision, edits) => drafts.save(id, bot, expectedRevision, edits),
    watchDraft: (id, show) => drafts.watch(id, show),
    claimDraft: (id) => drafts.claim(id),
    listVersions: (id) => versions.list(id),
    watchVersions: (id, show) => versions.watch(id, show),
    saveVersion: (id, version) => versions.save(id, version),
    readVersion: (id, number) => versions.read(id, number),
    restoreVersion: (id, number, by) => versions.restore(id, number, by),
    async duplicateVersion(id, number, name) {
      const version = await versions.read(id, number);
      return version.type === 'read' ? await bots.copy(id, version.bot, name) : version;
    },
    mergeVersion: (id, merge) => versions.merge(id, merge),
    setVersionState: (id, number, step, by) => setVersionState(surroundings, id, number, step, by),
    pinVersion: (id, number, pinned) => pinVersion(surroundings, id, number, pinned),
  };
}
