import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Fate, Matrix } from '#running/fault-matrix.ts';

/** A line of the table: a system's name, or one of its faults with what became of each case. */
export type MatrixRow =
  | { readonly type: 'system'; readonly id: string; readonly name: LocalText }
  | {
      readonly type: 'fault';
      readonly fault: Fault;
      /** The place of the fault in the matrix. */
      readonly place: number;
      /** By the case's place; shorter while the matrix is being run. */
      readonly cells: readonly Fate[];
      readonly sum: number;
    };

/** Whether a cell is counted: of the fate that is asked for, or else any case that does not go as it did. */
function counts(fate: Fate | undefined, only: Fate | null): boolean {
  return fate !== undefined && (only === null ? fate !== 'survived' : fate === only);
}

/** The faults by system, in the bot's order; of those only what has a cell of the fate that is asked for. */
export function matrixRows(
  bot: Bot,
  { faults, cases }: Matrix,
  cells: readonly Fate[],
  only: Fate | null,
): readonly MatrixRow[] {
  const rows: MatrixRow[] = [];
  let system = '';
  for (const [place, fault] of faults.entries()) {
    const own = cells.slice(place * cases.length, (place + 1) * cases.length);
    const sum = own.filter((fate) => counts(fate, only)).length;
    if (only !== null && sum === 0) continue;
    if (fault.system !== system) {
      system = fault.system;
      const name = bot.systems.find(({ id }) => id === system)?.name ?? system;
      rows.push({ type: 'system', id: system, name });
    }
    rows.push({ type: 'fault', fault, place, cells: own, sum });
  }
  return rows;
}

/** How many of each case's cells are counted. */
export function columnSums(rows: readonly MatrixRow[], cases: number, only: Fate | null): readonly number[] {
  const sums = Array.from({ length: cases }, () => 0);
  for (const row of rows) {
    if (row.type !== 'fault') continue;
    for (const [at, fate] of row.cells.entries()) if (counts(fate, only)) sums[at] = (sums[at] ?? 0) + 1;
  }
  return sums;
}
