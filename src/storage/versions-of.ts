import { Dexie } from 'dexie';
import { message } from '#lib/message.ts';
import type { BotDatabase, VersionInfo } from './database.ts';
import { isSound, soundRows } from './rows.ts';
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

/** The last of a bot's versions that can be read; the others are not parsed for it. */
export async function latestVersion(database: BotDatabase, id: string): Promise<VersionInfo | undefined> {
  const last = await versionsOf(database, id).last();
  if (last === undefined || isSound('versions', last)) return last;
  return (await soundVersions(database, id)).at(-1);
}
