import { cellOf, withCell } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import { nextIdAfter } from '#cases/case-ids.ts';
import type { TestCase } from '#flow/case.ts';
import type { Language } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';

/** Where texts are put: from a row of those shown and a column of those shown, downwards and rightwards. */
export interface PasteTarget {
  readonly cases: readonly TestCase[];
  /** Places among the cases, in the order that they are shown. */
  readonly rows: { readonly length: number; readonly at: (row: number) => number };
  readonly columns: readonly CaseColumn[];
  readonly from: { readonly row: number; readonly column: number };
  /** That a cell is written in, so that one that says the same already is left alone. */
  readonly language: Language;
}

export interface Refusal {
  /** From 1, among those pasted. */
  readonly row: number;
  readonly column: CaseColumn;
  readonly message: Message;
}

export interface Pasted {
  readonly cases: readonly TestCase[];
  readonly changed: number;
  readonly added: number;
  /** Cells that kept what they had. */
  readonly refused: readonly Refusal[];
  /** Columns of the text that there was no room for. */
  readonly beyond: number;
}

/** The cases after texts were put in their cells, new ones where the rows end. What fits nowhere is told. */
export function pasteCells(
  { cases, rows, columns, from, language }: PasteTarget,
  texts: readonly (readonly string[])[],
): Pasted {
  const next = [...cases];
  const ids = new Set(cases.map(({ id }) => id));
  const refused: Refusal[] = [];
  let changed = 0;
  let added = 0;
  for (const [down, cells] of texts.entries()) {
    const row = from.row + down;
    const isNew = row >= rows.length;
    const place = isNew ? next.length : rows.at(row);
    const before = isNew ? { id: nextIdAfter(next.at(-1)?.id, ids) } : next[place];
    if (!before) continue;
    let testCase: TestCase = before;
    for (const [across, column] of inOrder(columns, from.column, cells.length)) {
      const text = cells[across] ?? '';
      if (text === cellOf(testCase, column, language)) continue;
      const read = withId(testCase, column, text, ids);
      if (read.ok) testCase = read.testCase;
      else refused.push({ row: down + 1, column, message: read.message });
    }
    if (testCase === before && !isNew) continue;
    if (testCase.id !== before.id) ids.delete(before.id);
    ids.add(testCase.id);
    next[place] = testCase;
    if (isNew) added++;
    else changed++;
  }
  const widest = texts.reduce((most, cells) => Math.max(most, cells.length), 0);
  return {
    cases: changed + added > 0 ? next : cases,
    changed,
    added,
    refused,
    beyond: Math.max(0, from.column + widest - columns.length),
  };
}

/** One cell written; an id that another case has is refused. */
function withId(testCase: TestCase, column: CaseColumn, text: string, ids: ReadonlySet<string>) {
  const changed = withCell(testCase, column, text);
  if (!changed.ok || changed.testCase.id === testCase.id || !ids.has(changed.testCase.id)) return changed;
  return { ok: false as const, message: message('edit.caseIdTaken', { id: changed.testCase.id }) };
}

/** Cells by their place in the text. The outcome is written before what is said about it, wherever it stands. */
function inOrder(
  columns: readonly CaseColumn[],
  from: number,
  count: number,
): readonly (readonly [number, CaseColumn])[] {
  return columns
    .slice(from, from + count)
    .map((column, across) => [across, column] as const)
    .sort(([, one], [, other]) => rank(one) - rank(other));
}

function rank({ address, group, path }: CaseColumn): number {
  return address === 'expected.outcome' || (group === 'answer' && path.length === 2) ? 0 : 1;
}
