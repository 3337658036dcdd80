import type { Json } from '#lib/json.ts';
import { currentFormat } from '../bot.ts';
import { migration2 } from './format-2.ts';
import { migration3 } from './format-3.ts';
import type { Migration } from './migration.ts';

/** One a format: index 0 takes format 0 to 1. Format 1 is the first that was ever published. */
export const migrations: readonly Migration[] = [
  (document) => ({ ...document, format: 1 }),
  migration2,
  migration3,
];

/** The document in today's format. Its own `format` is an integer no higher than today's. */
export function migrate(document: Record<string, unknown>): Json {
  let migrated = document;
  for (let format = Number(document['format']); format < currentFormat; format++) {
    const next = migrations[format];
    if (!next) break;
    migrated = next(migrated);
  }
  // A migration rearranges JSON and adds JSON.
  return migrated as Json;
}
