import { type Message, message } from '#lib/message.ts';
import { type CaseDraft, incomplete, putValue } from './case-cell.ts';
import type { CaseColumn } from './case-column.ts';
import { readCell } from './cell-text.ts';

/** A cell that cannot be read. */
export interface CellFault {
  readonly column: string | null;
  readonly reason: Message;
}

export type RowRead =
  | { readonly ok: true; readonly draft: CaseDraft; readonly hasId: boolean }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** Reads rows into cases, by where each of their columns goes. */
export function rowReader(
  headings: readonly string[],
  mapping: readonly (CaseColumn | null)[],
): (cells: readonly string[]) => RowRead {
  const targets = mapping
    .flatMap((column, index) => (column ? [{ column, index, heading: headings[index] ?? '' }] : []))
    // A whole answer, or the whole list of faults, before what is said of its parts.
    .sort((one, other) => one.column.path.length - other.column.path.length);
  const isBlank = (text: string) => text.trim() === '';
  return (cells) => {
    const faults: CellFault[] = [];
    if (!cells.slice(headings.length).every(isBlank)) {
      faults.push({ column: null, reason: message('caseFile.longRow', { count: headings.length }) });
    }
    const draft: CaseDraft = { id: '' };
    let hasId = false;
    for (const { column, index, heading } of targets) {
      const text = cells[index];
      if (text === undefined || text === '') continue;
      const read = readCell(text, column.type);
      const reason = read.ok
        ? read.value === undefined
          ? undefined
          : putValue(draft, column, read.value)
        : read.message;
      if (reason) faults.push({ column: heading, reason });
      else if (column.type.kind === 'id') hasId = draft.id !== '';
    }
    const lacks = faults.length === 0 ? incomplete(draft) : undefined;
    if (lacks) faults.push({ column: null, reason: lacks });
    return faults.length > 0 ? { ok: false, faults } : { ok: true, draft, hasId };
  };
}
