/*
 * A whole database of the browser as JSON, and back: as it is stored, past the product. Each function holds all
 * that it needs, so that a test can also have it done inside a page.
 */

export interface DatabaseDump {
  /** The browser's own number: ten times the product's. */
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

interface StoreDump {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
  }[];
  /** In the order of their keys; bytes as `{ "bytes": "base64" }`. */
  readonly records: readonly unknown[];
}

export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return { bytes: btoa(String.fromCharCode(...value)) };
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
  };
  const database = await done(indexedDB.open(name));
  const stores: StoreDump[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((name) => {
      const { keyPath, unique } = store.index(name);
      return { name, keyPath, unique };
    });
    const { keyPath } = store;
    if (keyPath === null) throw new Error(`${name} has no key path`);
    stores.push({ name, keyPath, indexes, records: (await done(store.getAll())).map(plain) });
  }
  database.close();
  return { version: database.version, stores };
}

export async function loadDatabase({
  name,
  dump,
}: {
  readonly name: string;
  readonly dump: DatabaseDump;
}): Promise<void> {
  const stored = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(stored);
    if (typeof value !== 'object' || value === null) return value;
    if ('bytes' in value && typeof value.bytes === 'string')
      return Uint8Array.from(atob(value.bytes), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, stored(member)]));
  };
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, dump.version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, records } of dump.stores) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const { name, keyPath, unique } of indexes) store.createIndex(name, keyPath, { unique });
        for (const record of records) store.put(stored(record));
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
