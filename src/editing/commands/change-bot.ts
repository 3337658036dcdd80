import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export const renameBot: Command<{ readonly name: LocalText }> = {
  name: 'renameBot',
  label: ({ name }) => message('edit.renameBot', { name }),
  mergeKey: () => '',
  refuse: () => null,
  apply: (bot, { name }) => ({ ...bot, name }),
};
