import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { shareParts } from '#lib/share-parts.ts';
import type { Command } from '../command.ts';

export const renameBot: Command<{ readonly name: LocalText }> = {
  name: 'renameBot',
  label: ({ name }) => message('edit.renameBot', { name }),
  mergeKey: () => '',
  refuse: () => null,
  apply: (bot, { name }) => ({ ...bot, name }),
};

/** Puts a whole document in the place of the draft, as when it was written as text; the bot keeps its id. */
export const replaceBot: Command<{ readonly bot: Bot; readonly from: Message }> = {
  name: 'replaceBot',
  label: ({ from }) => from,
  refuse: () => null,
  // Steps that are as they were stay the same objects: the canvas then draws anew only the others.
  apply: (old, { bot }) => shareParts(old, { ...bot, id: old.id }),
};
