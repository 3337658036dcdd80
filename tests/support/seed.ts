import type { Page } from '@playwright/test';
import { type BotDatabase, openDatabase } from '#storage/database.ts';

/*
 * What the stores write, written into a page's database: made here by the stores themselves in an IndexedDB
 * of this process (who makes one imports `fake-indexeddb/auto` first), for a thousand versions are not saved by hand.
 */

/** Records by table, as they are to stand in the page. */
export type Seed = Readonly<Record<string, readonly unknown[]>>;

let databases = 0;

export async function makeSeed(fill: (database: BotDatabase) => Promise<void>): Promise<Seed> {
  const opened = await openDatabase(`seed-${++databases}`);
  if (opened.type !== 'opened') throw new Error(opened.message.key);
  const { database } = opened;
  await fill(database);
  const tables = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  const seed = Object.fromEntries(await Promise.all(tables));
  database.close();
  return seed;
}

/** In the place of all that the page's database holds. The product must have made it, and should be opened anew. */
export async function plant(page: Page, seed: Seed): Promise<void> {
  const text = JSON.stringify(seed, (_key, value: unknown) =>
    value instanceof Uint8Array ? { planted: Buffer.from(value).toString('base64') } : value,
  );
  await page.evaluate(async (text) => {
    const seed: Record<string, unknown[]> = JSON.parse(text, (_key, value) =>
      typeof value?.planted === 'string'
        ? Uint8Array.from(atob(value.planted), (sign) => sign.charCodeAt(0))
        : value,
    );
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('botverkstad'));
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const name of database.objectStoreNames) {
      const store = transaction.objectStore(name);
      store.clear();
      for (const record of seed[name] ?? []) store.put(record);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, text);
}
