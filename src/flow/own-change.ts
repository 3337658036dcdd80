import type { Json, JsonPath } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { Bot } from './bot.ts';

/**
 * What a change can come to: `decision`, another decision in some case; `words`, what people read; `cases`, what is
 * tested; `layout`, where a card lies.
 */
export type Weight = 'decision' | 'words' | 'cases' | 'layout';

/** A rule that was changed, as it was and as it is: null on the side that has none. */
export interface ChangedRule {
  readonly at: JsonPath;
  readonly before: Json | null;
  readonly after: Json | null;
}

/** One thing in which something of a bot differs from what it was, told by what knows what it means. */
export interface OwnChange {
  readonly mark: 'added' | 'removed' | 'changed' | 'moved';
  readonly weight: Weight;
  /** What has been done, as a sentence: "Gränsen för årskurs 4–6 ändras från 3 000 m till 3 500 m". */
  readonly said: Message;
  readonly rule?: ChangedRule;
  /** It is a way out that has come or gone: where it leads is said with it. */
  readonly port?: string;
}

/** The bots that a step's data are of, before and after: what names and types in a sentence are looked up in. */
export interface BotPair {
  readonly before: Bot;
  readonly after: Bot;
}
