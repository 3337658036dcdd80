import { isRecord, type Json } from '#lib/json.ts';

/** Keys that reach an object's prototype; a file with one of them is refused when it is read. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The rows as they are shown. A record itself puts keys that are whole numbers before all others. */
export function rowsOf(table: Json, order: readonly string[] = []): [string, Json][] {
  // A JSON value that is a record has JSON members.
  const rows = isRecord(table) ? (Object.entries(table) as [string, Json][]) : [];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return order.length === 0 ? rows : rows.sort(([a], [b]) => place(a) - place(b));
}

export function setRow(table: Json, key: string, value: Json): Json {
  const rows = rowsOf(table);
  return Object.fromEntries(
    rows.some(([other]) => other === key)
      ? rows.map(([other, old]) => [other, other === key ? value : old])
      : [...rows, [key, value]],
  );
}

/** The table with a row's key changed; the row keeps its place and its value. */
export function renameRow(table: Json, from: string, to: string): Json {
  return Object.fromEntries(rowsOf(table).map(([key, value]) => [key === from ? to : key, value]));
}

export function withoutRow(table: Json, key: string): Json {
  return Object.fromEntries(rowsOf(table).filter(([other]) => other !== key));
}

/** Why a text cannot be the key of a row beside the others. */
export function keyProblem(key: string, taken: readonly string[]) {
  if (key === '') return 'valueField.keyEmpty' as const;
  if (forbidden.has(key)) return 'valueField.keyForbidden' as const;
  return taken.includes(key) ? ('valueField.keyTaken' as const) : undefined;
}
