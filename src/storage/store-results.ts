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
/** What is said of a version, not what it holds. */
export type ChangedVersion =
  | { readonly type: 'changed'; readonly version: VersionInfo }
  | { readonly type: 'refused'; readonly message: Message }
  | Missing
  | Failed;

export interface Merge extends NewVersion {
  /** The number of the version that was merged into the draft. */
  readonly mergedFrom: number;
  /** The revision of the draft that it was merged into. */
  readonly expectedRevision: number;
}
export type SavedMerge =
  | { readonly type: 'saved'; readonly version: VersionInfo; readonly revision: number; readonly at: number }
  | Extract<SavedDraft, { readonly type: 'conflict' }>
  | Missing
  | Failed;
