import { Dexie, type Table } from 'dexie';
import type { System } from '#flow/system.ts';
import type { SystemUse } from '#flow/system-uses.ts';
import type { JsonPath } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import type { Body } from './body.ts';
import { type Failed, failureOf } from './failure.ts';

/*
 * The tables, and nothing about what they mean. What a list shows is kept apart from the documents,
 * so that a library of many bots and a timeline of many versions open without reading a single one.
 */

/** Where a bot came from the first time. A copy keeps the origin of what it was copied from. */
export type Origin = 'drawn' | 'sample' | 'file';

export interface TestRun {
  /** The draft's revision that was run; a later draft may answer otherwise. */
  readonly revision: number;
  readonly passed: number;
  readonly failed: number;
  readonly total: number;
  /** Milliseconds since 1970, as every time in these tables. */
  readonly at: number;
}

export interface BotSummary {
  readonly id: string;
  readonly name: LocalText;
  readonly origin: Origin;
  readonly created: number;
  readonly changed: number;
  /** Counts the draft's savings: who wants to save must know the latest. */
  readonly revision: number;
  /** The names of the steps, to search among. */
  readonly steps: readonly LocalText[];
  /** How many test cases there are. */
  readonly cases: number;
  /** The systems that it works with; null until a draft of an older release has been read for it. */
  readonly systems: readonly SystemUse[] | null;
  /** The version that the draft descends from. */
  readonly basedOn: number | null;
  /** Whether the draft has been saved since it was the same as `basedOn`. */
  readonly ahead: boolean;
  readonly lastVersion: Pick<VersionInfo, 'number' | 'time' | 'author'> | null;
  readonly testRun: TestRun | null;
}

/** How far a version has come on its way into use and out of it. One that nobody has spoken of is `draft`. */
export type VersionState = 'draft' | 'proposed' | 'approved' | 'inUse' | 'retired';

export interface StateChange {
  readonly state: VersionState;
  /** The first day that it holds, `YYYY-MM-DD`: today, or for a version that is put in use a day to come. */
  readonly from: string;
  readonly at: number;
  readonly by: Signature;
}

/** Its content is never changed; where it stands and whether it is pinned may be. */
export interface VersionInfo {
  readonly id: string;
  readonly botId: string;
  readonly number: number;
  readonly time: number;
  readonly author: string;
  /** What the author is in the organisation; empty where nobody said, as in versions of older releases. */
  readonly role: string;
  readonly message: LocalText;
  /** SHA-256 of the content, in hexadecimal; the order of keys plays no part. */
  readonly hash: string;
  /** The number of the version that this one was made from. */
  readonly parent: number | null;
  /** The number of the version that was merged into that one; null for all but merged versions. */
  readonly mergedFrom: number | null;
  readonly pinned: boolean;
  /** The oldest first. */
  readonly states: readonly StateChange[];
}

export interface Draft {
  readonly botId: string;
  /**
   * Plain, unlike a version's: when the page is going there is no time to wait for a compressor
   * before the writing begins.
   */
  readonly text: string;
  /** Who saved it, and where one stood among the edits of the journal; left out where nobody edited it here. */
  readonly sitting?: Sitting;
}

/** A tab's own work with a bot, for as long as the tab is open. */
export interface Sitting {
  readonly session: string;
  /** The document's format: edits in another are of no use. */
  readonly format: number;
  /** The number of the first edit in the journal that can be redone; those before it can be undone. */
  readonly place: number;
}

export interface VersionBody {
  readonly id: string;
  /**
   * The version whose document this one is told as a delta against: that one is whole. Left out for a whole
   * document.
   */
  readonly against?: string;
  readonly body: Body;
}

/** What a comment is about, in the bot as it is now: it stays when the draft goes on, and when its step is gone. */
export type CommentTarget =
  | { readonly type: 'bot' }
  | { readonly type: 'node'; readonly node: string }
  | { readonly type: 'edge'; readonly edge: string }
  | { readonly type: 'rule'; readonly node: string; readonly at: JsonPath }
  | { readonly type: 'version'; readonly number: number };

/** What somebody wrote in a comment: the first what it is about, the others answers. */
export interface Remark {
  readonly at: number;
  readonly by: Signature;
  readonly text: string;
}

export interface Comment {
  readonly id: string;
  readonly botId: string;
  readonly target: CommentTarget;
  /** The version that the draft descended from when the comment was made. */
  readonly basedOn: number | null;
  readonly thread: readonly Remark[];
  /** Null while it is open. */
  readonly resolved: { readonly at: number; readonly by: Signature } | null;
}

/** An edit that can be undone, or redone, kept so that it still can when the page is loaded anew. */
export interface JournalEntry {
  readonly session: string;
  readonly botId: string;
  /** Edits that follow on each other have numbers that do. */
  readonly number: number;
  readonly at: number;
  readonly text: string;
  /** The text's fingerprint: one that has rotted is passed over. */
  readonly fingerprint: string;
}

/** A system of the register, as its latest contract tells of it, without what it can do. */
export interface SystemEntry extends Omit<System, 'operations' | 'records' | 'version'> {
  /** The number of its latest contract: who wants to save the next must know it. */
  readonly version: number;
  readonly changed: number;
  /** Of the latest contract. */
  readonly fingerprint: string;
  /** How many operations there are. */
  readonly operations: number;
}

/** One contract of a system, never changed once it is saved. */
export interface ContractVersion {
  readonly systemId: string;
  readonly number: number;
  readonly time: number;
  readonly author: string;
  readonly message: LocalText;
  readonly fingerprint: string;
  readonly system: System;
}

/** Many cases beside a bot's own: imported or made, too many for the document. */
export interface CaseSetInfo {
  readonly id: string;
  readonly botId: string;
  readonly name: string;
  readonly created: number;
  readonly changed: number;
  /** Counts the savings: who wants to save must know the latest. */
  readonly revision: number;
  readonly count: number;
}

/** Cases that stand next to each other in a set, as a JSON list. */
export interface CaseSetPart {
  readonly setId: string;
  /** Its place among the set's parts, from 0. */
  readonly number: number;
  readonly body: Body;
}

/** A batch that was run to its end. */
export interface RunRecord {
  readonly id: string;
  readonly botId: string;
  readonly at: number;
  /** What was run: a version, or null for a draft. */
  readonly version: number | null;
  /** SHA-256 of the content that was run. */
  readonly hash: string;
  /** The date for cases without one of their own, `YYYY-MM-DD`. */
  readonly date: string;
  /** Null for the bot's own cases; the name is kept, since the set may be removed. */
  readonly caseSet: { readonly id: string | null; readonly name: string | null };
  readonly passed: number;
  readonly failed: number;
  readonly notJudged: number;
  /** How many cases ended in each outcome, the largest first. */
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  /** How long it took, in milliseconds. */
  readonly took: number;
}

const databaseVersion = 4;

export class BotDatabase extends Dexie {
  declare readonly bots: Table<BotSummary, string>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly versions: Table<VersionInfo, string>;
  declare readonly versionBodies: Table<VersionBody, string>;
  declare readonly systems: Table<SystemEntry, string>;
  declare readonly systemVersions: Table<ContractVersion, [system: string, number: number]>;
  declare readonly caseSets: Table<CaseSetInfo, string>;
  declare readonly caseSetParts: Table<CaseSetPart, [set: string, number: number]>;
  declare readonly runs: Table<RunRecord, string>;
  declare readonly comments: Table<Comment, string>;
  declare readonly journal: Table<JournalEntry, [session: string, bot: string, number: number]>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      bots: 'id',
      drafts: 'botId',
      versions: 'id, &[botId+number]',
      versionBodies: 'id',
    });
    this.version(2)
      .stores({ systems: 'id', systemVersions: '[systemId+number]' })
      .upgrade((transaction) => transaction.table('bots').toCollection().modify({ systems: null }));
    this.version(3).stores({
      caseSets: 'id, botId',
      caseSetParts: '[setId+number]',
      runs: 'id, [botId+at]',
    });
    this.version(databaseVersion)
      .stores({ comments: 'id, botId', journal: '[session+botId+number], botId, at' })
      .upgrade((transaction) =>
        transaction
          .table('versions')
          .toCollection()
          .modify({ role: '', mergedFrom: null, pinned: false, states: [] }),
      );
  }
}

export type OpenedDatabase = { readonly type: 'opened'; readonly database: BotDatabase } | Failed;

/** What a page does when releases of different age are open side by side. */
export interface OtherReleases {
  /** A newer one, in another tab, waits for the database: it is closed here, for good, when this is done. */
  readonly onNewer?: () => Promise<unknown>;
  /** An older one, in another tab, does not let go of it. Called once; the opening goes on when it does. */
  readonly onOlder?: () => void;
}

/** A database that a newer release has made is refused and left as it is. */
export async function openDatabase(
  name = 'botverkstad',
  { onNewer, onOlder }: OtherReleases = {},
): Promise<OpenedDatabase> {
  try {
    if (await isNewer(name)) return failed(message('storage.newerDatabase'));
    const database = new BotDatabase(name);
    // Both end what the library does by itself: it would open an older release's database again.
    database.on('versionchange', () => {
      void Promise.resolve(onNewer?.()).finally(() => database.close());
      return false;
    });
    database.on('blocked', () => {
      onOlder?.();
      return false;
    });
    await database.open();
    return { type: 'opened', database };
  } catch (error) {
    return failed(failureOf(error));
  }
}

/** Asked of the browser, since Dexie opens a newer database too and adds what it misses there. */
async function isNewer(name: string): Promise<boolean> {
  const kept = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie multiplies its version numbers by ten.
  return Math.floor((kept?.version ?? 0) / 10) > databaseVersion;
}

function failed(reason: Message): Failed {
  return { type: 'failed', message: reason };
}
