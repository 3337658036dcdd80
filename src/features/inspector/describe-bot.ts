import type { Command } from '#editing/command.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';

/** Says what the bot does. An empty description is none. */
export const describeBot: Command<{ readonly description: LocalText }> = {
  name: 'describeBot',
  label: () => message('inspector.describeBot'),
  mergeKey: () => '',
  refuse: () => null,
  apply: (bot, { description }) => {
    const { description: _, ...plain } = bot;
    return description === '' ? plain : { ...plain, description };
  },
};
