import type { Encoding } from '#lib/decode-text.ts';
import type { Json } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { HitPolicy } from '../decision-table.ts';

/*
 * A table as a file has it, whatever the file is: headings, and rows of cells as they are written.
 * Nothing is known yet of which column of a decision table each of them is.
 */

export interface FileColumn {
  readonly heading: string;
  /** What else the column is called in the file: a key beside its label. */
  readonly otherNames: readonly string[];
  /** Whether the file says that it asks or answers. */
  readonly part?: 'inputs' | 'outputs';
  /** What it asks, where the file says it in JSON Logic. */
  readonly expression?: Json;
}

export interface FileRow {
  /** Where it stands in the file, as a spreadsheet numbers rows; of a file without such, its place from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

/** One of several tables that a file holds: a sheet, a decision. */
export interface FilePart {
  readonly id: string;
  readonly name: string;
}

export interface FileTable {
  readonly columns: readonly FileColumn[];
  readonly rows: readonly FileRow[];
  /** In whose words the cells are: a person's, or FEEL. */
  readonly cells: 'written' | 'feel';
  readonly hitPolicy?: HitPolicy;
  /** What of the file is not taken along, or is in doubt. */
  readonly notes: readonly Message[];
  readonly separator?: Separator;
  readonly encoding?: Encoding;
  readonly parts?: { readonly all: readonly FilePart[]; readonly chosen: string };
}

/** What a person says of how the file is to be read, where it cannot be told or was told wrong. */
export interface ReadChoices {
  readonly separator?: Separator;
  readonly encoding?: Encoding;
  readonly part?: string;
}

export type FileRead =
  | { readonly ok: true; readonly value: FileTable }
  | { readonly ok: false; readonly message: Message };

/** Rows and columns of a file that are read at most. */
export const mostRows = 10_000;
export const mostColumns = 200;
/** Characters of a cell. */
export const longestCell = 10_000;
