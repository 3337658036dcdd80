import type { Page } from '@playwright/test';
import type { Bot } from '#flow/bot.ts';

/** Everything that the page has in IndexedDB: a store's name, its records by key, bytes and all, as text. */
export type Stored = Readonly<Record<string, Readonly<Record<string, string>>>>;

const database = 'botverkstad';

/** Read behind the product's back, by the browser's own interface. */
export function storedIn(page: Page): Promise<Stored> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const asText = (_key: string, value: unknown) =>
      value instanceof Uint8Array ? `bytes ${[...value].join(' ')}` : value;
    const opened = await done(indexedDB.open(name));
    const stores = [...opened.objectStoreNames];
    const transaction = opened.transaction(stores);
    const found = await Promise.all(
      stores.map(async (store) => {
        const source = transaction.objectStore(store);
        const [keys, records] = await Promise.all([done(source.getAllKeys()), done(source.getAll())]);
        return [store, Object.fromEntries(keys.map((key, at) => [key, JSON.stringify(records[at], asText)]))];
      }),
    );
    opened.close();
    return Object.fromEntries(found);
  }, database);
}

/** The draft of the only bot there is. */
export async function storedBot(page: Page): Promise<Bot> {
  const [draft, ...more] = Object.values((await storedIn(page))['drafts'] ?? {});
  if (draft === undefined || more.length > 0) throw new Error(`not one draft but ${more.length + 1}`);
  // What the product stored; the tests compare it with what was drawn.
  return JSON.parse(JSON.parse(draft).text) as Bot;
}

/** Writes into a draft's letters as a disk that rots would. */
export function damageDraft(page: Page, text: string): Promise<void> {
  return page.evaluate(
    ({ name, text }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('drafts', 'readwrite');
          const walk = transaction.objectStore('drafts').openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) return;
            cursor.update({ ...cursor.value, text });
            cursor.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { name: database, text },
  );
}
