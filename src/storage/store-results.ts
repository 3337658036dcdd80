import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import type { VersionInfo } from './database.ts';
import type { Failed } from './failure.ts';

export interface Opened {
  readonly type: 'opened';
  readonly bot: Bot;
  readonly revision: number;
}
/** There is no such bot, version or set of cases: it may have been removed in another tab. */
export interface Missing {
  readonly type: 'missing';
  readonly message: Message;
}
/** The record is there and cannot be read. It is left as it was. */
export interface Corrupt {
  readonly type: 'corrupt';
  readonly message: Message;
}

export type SavedDraft =
  | { readonly type: 'saved'; readonly revision: number; readonly at: number }
  /** Another tab has saved since; `revision` is the stored one. */
  | { readonly type: 'conflict'; readonly revision: number; readonly message: Message }
  | Missing
  | Failed;

export interface NewVersion {
  readonly bot: Bot;
  readonly message: LocalText;
  readonly by: Signature;
}
export type SavedVersion =
  | { readonly type: 'saved'; readonly version: VersionInfo }
  | { readonly type: 'unchanged'; readonly version: VersionInfo; readonly message: Message }
  | Missing
  | Failed;
export type ListedVersions = { readonly type: 'listed'; readonly versions: readonly VersionInfo[] } | Failed;
export type ReadVersion =
  | { readonly type: 'read'; readonly bot: Bot; readonly version: VersionInfo }
  | Missing
  | Corrupt
  | Failed;
export type Restored =
  | {
      readonly type: 'restored';
      readonly bot: Bot;
      readonly revision: number;
      readonly kept: VersionInfo | null;
    }
  | Missing
  | Corrupt
  | Failed;

/** A version that two lines of work came together in. */
export interface NewMerge extends NewVersion {
  /** The number of the version that was merged into the draft. */
  readonly mergedFrom: number;
  /** The draft's revision that was merged. */
  readonly expectedRevision: number;
}
export type Merged =
  | {
      readonly type: 'merged';
      readonly bot: Bot;
      readonly revision: number;
      readonly version: VersionInfo;
    }
  /** The draft has been saved since, or is edited in another tab; `revision` is the stored one. */
  | { readonly type: 'conflict'; readonly revision: number; readonly message: Message }
  | Missing
  | Failed;

export type SetState =
  | { readonly type: 'set'; readonly version: VersionInfo }
  /** The version may not take that step. */
  | { readonly type: 'refused'; readonly message: Message }
  | Missing
  | Failed;
