import type { OwnChange } from '#flow/own-change.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';

/* What differs between two bots, said so that a person who cannot program sees what it means. */

/** What of a bot a change is in. */
export type Subject =
  | { readonly type: 'bot' }
  | { readonly type: 'node'; readonly id: string }
  | { readonly type: 'edge'; readonly id: string }
  | { readonly type: 'field'; readonly key: string }
  | { readonly type: 'parameter'; readonly key: string }
  | { readonly type: 'system'; readonly id: string }
  | { readonly type: 'baseCase' }
  | { readonly type: 'case'; readonly id: string };

/** `said` tells what has been done to it; of what has been removed the subject is in the bot before alone. */
export interface Change extends Omit<OwnChange, 'port'> {
  readonly subject: Subject;
  /** What of the bot it is, by name: "Räcker avståndet?". */
  readonly name: LocalText | Message;
  /** What else is changed by the same and said in the same sentence: the way that a new branch goes. */
  readonly also?: readonly Subject[];
}
