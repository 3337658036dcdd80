import type { IndexableType } from 'dexie';
import { currentFormat } from '#flow/bot.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { isRecord } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { type Body, unpack } from './body.ts';
import type { BotDatabase } from './database.ts';
import { type Failed, guarded } from './failure.ts';
import { isSound, type Rows } from './rows.ts';

/*
 * The records that cannot be read: found without changing a thing, named as far as they can be, and handed
 * out byte for byte. Packed bytes are unpacked too, since they carry a checksum; what a sound record says is
 * for whoever opens it to judge.
 */

export interface RottenRecord {
  readonly table: keyof Rows;
  readonly key: RecordKey;
  readonly name: Message;
}

export type RecordKey = IndexableType;

/** So many records are read at a time: a table may hold more than the memory. */
const atATime = 50;

const tables = [
  'bots',
  'drafts',
  'versions',
  'versionBodies',
  'systems',
  'systemVersions',
  'caseSets',
  'caseSetParts',
  'runs',
  'comments',
  'journal',
] as const satisfies readonly (keyof Rows)[];

export interface RecordCare {
  findRotten(): Promise<{ readonly type: 'found'; readonly records: readonly RottenRecord[] } | Failed>;
  /** A record as a file: JSON, where bytes are their base64. */
  exportRecord(
    table: keyof Rows,
    key: RecordKey,
  ): Promise<{ readonly type: 'exported'; readonly name: string; readonly text: string } | Failed>;
}

export function createRecordCare(database: BotDatabase): RecordCare {
  return {
    findRotten: () =>
      guarded(async () => {
        const records: RottenRecord[] = [];
        for (const table of tables) {
          for await (const { key, row } of rowsOf(database, table)) {
            if (await isWhole(table, row)) continue;
            records.push({ table, key, name: await nameOf(database, table, key, row) });
          }
        }
        return { type: 'found', records };
      }),
    exportRecord: (table, key) =>
      guarded(async () => {
        const record: unknown = await database.table(table).get(key);
        const text = `${JSON.stringify({ table, key, record }, asText, 2)}\n`;
        const stem = keyText(key).replace(/[^\p{Letter}\p{Number}-]+/gu, '-');
        return { type: 'exported', name: `${table}-${stem}.json`, text };
      }),
  };
}

async function* rowsOf(
  database: BotDatabase,
  table: keyof Rows,
): AsyncGenerator<{ readonly key: RecordKey; readonly row: unknown }> {
  const keys: RecordKey[] = await database.table(table).toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += atATime) {
    const some = keys.slice(from, from + atATime);
    const rows: unknown[] = await database.table(table).bulkGet(some);
    // One that has gone since the keys were read is passed over.
    for (const [index, key] of some.entries()) if (rows[index] !== undefined) yield { key, row: rows[index] };
  }
}

async function isWhole(table: keyof Rows, row: unknown): Promise<boolean> {
  if (!isSound(table, row)) return false;
  if ('fingerprint' in row && 'session' in row) return fingerprintOf(row.text) === row.fingerprint;
  if ('body' in row) return await isUnpacked(row.body);
  return !('text' in row) || isReadable(row.text);
}

async function isUnpacked(body: Body): Promise<boolean> {
  try {
    await unpack(body);
    return true;
  } catch {
    return false;
  }
}

/** Whether a draft is JSON of a format that is known. */
function isReadable(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text);
    return isRecord(document) && Number(document['format']) <= currentFormat;
  } catch {
    return false;
  }
}

/** By the bot's name and the version's number where they can be read, otherwise by the key. */
async function nameOf(
  database: BotDatabase,
  table: keyof Rows,
  key: RecordKey,
  row: unknown,
): Promise<Message> {
  const first: unknown = Array.isArray(key) ? key[0] : key;
  const about = table === 'versionBodies' ? await database.versions.get(String(first)) : row;
  const said = isRecord(about) ? about : {};
  const botId = said['botId'] ?? first;
  const bot: unknown = typeof botId === 'string' ? await database.bots.get(botId) : undefined;
  const name = isSound('bots', bot) ? bot.name : String(botId);
  const number = typeof said['number'] === 'number' ? said['number'] : keyText(key);
  return message(`rotten.record.${table}`, { bot: name, number, key: keyText(key) });
}

function keyText(key: RecordKey): string {
  return Array.isArray(key) ? key.join(' ') : String(key);
}

function asText(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { base64: base64Of(bytes) };
  }
  return typeof value === 'bigint' || value === undefined ? String(value) : value;
}

/** In pieces, since a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(text);
}
