import type { TestCase } from '#flow/case.ts';
import type { Encoding } from '#lib/decode-text.ts';
import type { Message } from '#lib/message.ts';
import type { CaseColumn } from './case-column.ts';

/*
 * Test cases in files: what is known of a file before it is read, and what is told while it is. Nothing is
 * ever held whole but a workbook and a JSON document, which are bounded.
 */

/** `json` is the product's own `{ "cases": [...] }`, `ndjson` one case a line. */
export type CaseFileKind = 'csv' | 'xlsx' | 'json' | 'ndjson';

export const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

/** Bytes of a file, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array>;

export interface ReadOptions {
  /** The places of the bot's cases, from `columnsOf`. */
  readonly columns: readonly CaseColumn[];
  /** Where each column of a CSV or sheet goes; null for nowhere. Without it, by the headings. */
  readonly mapping?: readonly (CaseColumn | null)[] | undefined;
  readonly separator?: Separator | undefined;
  readonly encoding?: Encoding | undefined;
  /** The name of a workbook's sheet; the first without. */
  readonly sheet?: string | undefined;
  /** The ids of the cases that those of the file come beside; a case that has one of them is a fault. Left out, ids may be repeated. */
  readonly takenIds?: readonly string[] | undefined;
  /** A JSON document with a case that is wrong is refused as a whole, as the product's own files are. */
  readonly isJsonWhole?: boolean | undefined;
}

/** Something in a file that is not as it should be. */
export interface CaseFault {
  /** As a spreadsheet numbers rows; of NDJSON the line, of JSON the case's number. Null: it is of the whole file. */
  readonly row: number | null;
  /** The heading, or the place within the case. */
  readonly column: string | null;
  /** Says the row and the column too. */
  readonly message: Message;
  /** The case is left out for it; otherwise only what it is about. */
  readonly isCaseLost: boolean;
}

/** What was read since the last part. */
export interface CasePart {
  readonly cases: readonly TestCase[];
  /** The first `mostFaults` of a file; the rest are only counted. */
  readonly faults: readonly CaseFault[];
  /** Since the beginning. */
  readonly count: { readonly read: number; readonly lost: number; readonly faults: number };
  /** Bytes since the beginning. */
  readonly bytes: number;
  /** Why nothing more of the file is read: the last part then. The cases before it are good. */
  readonly refusal?: Message;
}

export const mostFaults = 200;

/** The beginning of a file, to be looked at before it is read. */
export type CasePreview =
  | {
      readonly ok: true;
      readonly kind: CaseFileKind;
      /** Of a CSV or sheet, else empty. */
      readonly headings: readonly string[];
      readonly mapping: readonly (CaseColumn | null)[];
      /** The first rows as they are written. */
      readonly rows: readonly (readonly string[])[];
      /** The first cases as they would be read, and what is wrong with them. */
      readonly cases: readonly TestCase[];
      readonly faults: readonly CaseFault[];
      readonly separator?: Separator;
      readonly encoding?: Encoding;
      /** The workbook's sheets. */
      readonly sheets?: readonly string[];
    }
  | { readonly ok: false; readonly message: Message };
