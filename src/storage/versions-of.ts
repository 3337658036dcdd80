import { Dexie } from 'dexie';
import { message } from '#lib/message.ts';
import type { BotDatabase, VersionInfo } from './database.ts';
import { soundRows } from './rows.ts';
import type { Missing } from './store-results.ts';

export const missingVersion: Missing = { type: 'missing', message: message('storage.missingVersion') };

/** A bot's versions as they are stored, the oldest first; some may not be what they should. */
export function versionsOf({ versions }: BotDatabase, id: string) {
  return versions.where('[botId+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

/** A bot's versions that can be read, the oldest first. */
export async function soundVersions(database: BotDatabase, id: string): Promise<VersionInfo[]> {
  return soundRows('versions', await versionsOf(database, id).toArray());
}
