/** A set of rows by their places, as bits: to hold many rows against each other at once. */
export type RowSet = Uint32Array;

export function noRows(count: number): RowSet {
  return new Uint32Array((count + 31) >>> 5);
}

export function allRows(count: number): RowSet {
  const set = noRows(count);
  for (let row = 0; row < count; row++) addRow(set, row);
  return set;
}

export function addRow(set: RowSet, row: number): void {
  const word = row >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (row & 31));
}

export function hasRow(set: RowSet, row: number): boolean {
  return ((set[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

export function both(one: RowSet, other: RowSet): RowSet {
  const result = one.slice();
  keepIn(result, other);
  return result;
}

/** Takes away from the first set what is not in the second. */
export function keepIn(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
}

export function addAll(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
}

export function isEmpty(set: RowSet): boolean {
  for (let word = 0; word < set.length; word++) if (set[word] !== 0) return false;
  return true;
}

export function meets(one: RowSet, other: RowSet): boolean {
  for (let word = 0; word < one.length; word++) {
    if (((one[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  }
  return false;
}

export function isWithin(inner: RowSet, outer: RowSet): boolean {
  for (let word = 0; word < inner.length; word++) {
    if (((inner[word] ?? 0) & ~(outer[word] ?? 0)) !== 0) return false;
  }
  return true;
}

/** The first row of the set at or after a place; -1 when there is none. */
export function nextRow(set: RowSet, from: number): number {
  let word = from >>> 5;
  if (word >= set.length) return -1;
  let bits = (set[word] ?? 0) & (-1 << (from & 31));
  while (bits === 0) {
    word++;
    if (word >= set.length) return -1;
    bits = set[word] ?? 0;
  }
  return (word << 5) + 31 - Math.clz32(bits & -bits);
}

/** The same for equal sets only. */
export function keyOf(set: RowSet): string {
  return String.fromCharCode(...new Uint16Array(set.buffer, set.byteOffset, set.length * 2));
}
