import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import type { NamedValue } from './shown-value.ts';
import type { Takeover } from './takeover.ts';

/** Something that a run has done in a system, by the names that a person knows. */
export interface Written {
  readonly node: string;
  /** The step of the run, from 1. */
  readonly step: number;
  readonly system: LocalText;
  readonly operation: LocalText;
  readonly values: readonly NamedValue[];
  /** The name of the later step that took it back; null where it stands. */
  readonly takenBackBy: LocalText | null;
}

/** All that the person needs who goes on where a run stopped. */
export interface HandOver {
  /** The name of the step where it stopped. */
  readonly step: LocalText;
  readonly card: Takeover;
  /** Why it stopped: the name of the failure, and what the system said or the bot did not find. */
  readonly failure: LocalText | Message;
  readonly detail: Message | undefined;
  readonly written: readonly Written[];
}
