import type { Json, JsonPath } from '#lib/json.ts';
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

/**
 * What a change can come to: `decision`, another decision in some case; `words`, what people read; `cases`, what is
 * tested; `layout`, where a card lies.
 */
export type Weight = 'decision' | 'words' | 'cases' | 'layout';

export interface Change {
  readonly mark: 'added' | 'removed' | 'changed' | 'moved';
  readonly subject: Subject;
  readonly weight: Weight;
  /** What of the bot it is, by name: "Räcker avståndet?". */
  readonly name: LocalText | Message;
  /** What has been done to it, as a sentence: "Gränsen för årskurs 4–6 ändras från 3 000 m till 3 500 m". */
  readonly said: Message;
  /** A rule that was changed, as it was and as it is: null on the side that has none. */
  readonly rule?: { readonly at: JsonPath; readonly before: Json | null; readonly after: Json | null };
}
