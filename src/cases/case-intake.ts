import type { TestCase } from '#flow/case.ts';
import type { Encoding } from '#lib/decode-text.ts';
import { type Message, message } from '#lib/message.ts';
import type { CaseDraft } from './case-cell.ts';
import type { CaseColumn } from './case-column.ts';
import { type CaseFault, type CaseFileKind, type CasePart, mostFaults, type Separator } from './case-file.ts';
import { nextIdAfter } from './case-ids.ts';

/** What was found of a file's form, told before its cases. */
export interface Found {
  readonly kind: CaseFileKind;
  readonly headings?: readonly string[];
  readonly mapping?: readonly (CaseColumn | null)[];
  readonly separator?: Separator;
  readonly encoding?: Encoding;
  readonly sheets?: readonly string[];
}

/** Who looks on while a file is read. */
export interface Watch {
  readonly onFound?: (found: Found) => void;
  readonly onRow?: (cells: readonly string[]) => void;
}

/** Takes in what is read of a file: gives ids, counts, and keeps no more faults than can be read. */
export interface CaseIntake {
  /** A case that has an id of its own. */
  add(testCase: TestCase, row: number): void;
  /** A case without an id gets the next. */
  addNew(draft: CaseDraft): void;
  /** Something that is left out of a case, or of the file. */
  note(row: number | null, column: string | null, message: Message): void;
  /** A case that is left out, and all that is wrong with it. */
  lose(row: number, ...faults: readonly (readonly [column: string | null, message: Message])[]): void;
  /** What came since the last part. */
  part(bytes: number, refusal?: Message): CasePart;
}

/** `takenIds`: left out, ids may be repeated. */
export function caseIntake(takenIds: readonly string[] | undefined): CaseIntake {
  const taken = takenIds && new Set(takenIds);
  let last = takenIds?.at(-1);
  let cases: TestCase[] = [];
  let faults: CaseFault[] = [];
  const count = { read: 0, lost: 0, faults: 0 };

  function fault(found: CaseFault) {
    if (++count.faults <= mostFaults) faults.push(found);
  }

  function lose(row: number, ...found: readonly (readonly [string | null, Message])[]) {
    count.lost++;
    for (const [column, message] of found) fault({ row, column, message, isCaseLost: true });
  }

  function take(testCase: TestCase) {
    last = testCase.id;
    // Copied, since a part of a text keeps the whole of it.
    taken?.add(testCase.id.length < 13 ? testCase.id : structuredClone(testCase.id));
    cases.push(testCase);
    count.read++;
  }

  return {
    add(testCase, row) {
      if (!taken?.has(testCase.id)) return take(testCase);
      lose(row, ['id', message('caseFile.repeatedId', { row, id: testCase.id })]);
    },
    addNew: (draft) => take({ ...draft, id: nextIdAfter(last, taken ?? none) }),
    note: (row, column, message) => fault({ row, column, message, isCaseLost: false }),
    lose,
    part(bytes, refusal) {
      faults.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
      const made = { cases, faults, count: { ...count }, bytes, ...(refusal ? { refusal } : {}) };
      cases = [];
      faults = [];
      return made;
    },
  };
}

/** Rows between two parts of a file that is read whole. */
export const rowsAPart = 500;

/** A fault with its row and column said. */
export function placed(row: number, column: string | null, reason: Message): [string | null, Message] {
  if (column === null) return [null, message('caseFile.inRow', { row, reason })];
  return [column, message('caseFile.inCell', { row, column: shortened(column), reason })];
}

export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const none: ReadonlySet<string> = new Set();
