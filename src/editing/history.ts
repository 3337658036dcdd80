import type { Bot } from '#flow/bot.ts';
import type { Message } from '#lib/message.ts';
import type { Command, EditingContext } from './command.ts';

/** A document as it was before an edit, and what that edit was. */
export interface Entry {
  readonly bot: Bot;
  readonly label: Message;
  readonly mergeKey: string | undefined;
  /** When the edit was last added to, in milliseconds. */
  readonly at: number;
}

/** The document with what came before and what was undone. Documents share what did not change. */
export interface History {
  readonly bot: Bot;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

/** Edits with the same merge key this close together are one entry. */
const mergeWithin = 1_000;
/** How many edits can be undone. */
const depth = 500;

export function startHistory(bot: Bot): History {
  return { bot, past: [], future: [] };
}

export type Execution =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly message: Message };

/** The history after an edit, or why the edit may not be done. `now` is in milliseconds. */
export function execute<Args>(
  history: History,
  command: Command<Args>,
  args: Args,
  context: EditingContext,
  now: number,
): Execution {
  const refusal = command.refuse(history.bot, args, context);
  if (refusal) return { ok: false, message: refusal };
  const bot = command.apply(history.bot, args, context);
  if (bot === history.bot) return { ok: true, history };
  const mergeKey = command.mergeKey && `${command.name} ${command.mergeKey(args)}`;
  const last = history.past.at(-1);
  const merges =
    last &&
    mergeKey !== undefined &&
    last.mergeKey === mergeKey &&
    now - last.at <= mergeWithin &&
    history.future.length === 0;
  const entry: Entry = merges
    ? { ...last, at: now }
    : { bot: history.bot, label: command.label(args, history.bot), mergeKey, at: now };
  const kept = merges ? history.past.slice(0, -1) : history.past.slice(-depth + 1);
  return { ok: true, history: { bot, past: [...kept, entry], future: [] } };
}

export function undo(history: History): History {
  const entry = history.past.at(-1);
  if (!entry) return history;
  return {
    bot: entry.bot,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...entry, bot: history.bot }],
  };
}

export function redo(history: History): History {
  const entry = history.future.at(-1);
  if (!entry) return history;
  return {
    bot: entry.bot,
    // Without its merge key, so that typing after a redo is an edit of its own.
    past: [...history.past, { ...entry, bot: history.bot, mergeKey: undefined }],
    future: history.future.slice(0, -1),
  };
}
