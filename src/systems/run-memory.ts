import type { Json } from '#lib/json.ts';

export type Values = Readonly<Record<string, Json>>;
export type Row = Readonly<Record<string, Json>>;

/** A row that a run put into a system's table, or changed there. */
export interface WrittenRow {
  readonly system: string;
  readonly table: string;
  readonly row: Row;
}

/**
 * What the systems remember of one run: how often they were called, and what the bot wrote. Each is
 * made when it is first needed, since most runs have neither.
 */
export interface RunMemory {
  /** By system and operation, counted where the answer differs call by call. */
  counts: Map<string, number> | null;
  /** By system and table: the rows as the run has left them, in the place of the system's own. */
  tables: Map<string, readonly Row[]> | null;
  /** In the order they were written. */
  written: WrittenRow[] | null;
}

export function startMemory(): RunMemory {
  return { counts: null, tables: null, written: null };
}

/** How many times an operation has been called before this call. */
export function countCall(memory: RunMemory, system: string, operation: string): number {
  const key = `${system}\n${operation}`;
  memory.counts ??= new Map();
  const earlier = memory.counts.get(key) ?? 0;
  memory.counts.set(key, earlier + 1);
  return earlier;
}
