import { Dexie } from 'dexie';
import { message } from '#lib/message.ts';
import type { BotDatabase } from './database.ts';
import type { Missing } from './store-results.ts';

export const missingVersion: Missing = { type: 'missing', message: message('storage.missingVersion') };

/** A bot's versions, the oldest first. */
export function versionsOf({ versions }: BotDatabase, id: string) {
  return versions.where('[botId+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}
