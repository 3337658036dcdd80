import type { Bot } from '#flow/bot.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { Message } from '#lib/message.ts';

/** What commands may ask about node kinds. */
export interface EditingContext {
  readonly definitions: NodeDefinitions;
}

/**
 * One kind of edit: pure, from a bot to a bot. All that changes a document is a command, so that
 * everything can be undone and nothing invalid can be drawn. Ids of new things come in with the
 * arguments.
 */
export interface Command<Args> {
  readonly name: string;
  /** What the undo button says: "Flytta steg". */
  label(args: Args, bot: Bot): Message;
  /** Edits in a row with the same key, close in time, are undone as one: a drag, a burst of typing. */
  mergeKey?(args: Args): string;
  /** Why the edit may not be done, or null. A preview asks the same question as the edit itself. */
  refuse(bot: Bot, args: Args, context: EditingContext): Message | null;
  /** The edited bot. Called only when nothing refuses. */
  apply(bot: Bot, args: Args, context: EditingContext): Bot;
}
