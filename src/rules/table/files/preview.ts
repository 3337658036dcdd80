import type { Bot } from '#flow/bot.ts';
import type { Language } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { isOldWorkbook, isWorkbook } from '#lib/workbook.ts';
import type { DecisionTable } from '../decision-table.ts';
import type { FileRead, FileTable, ReadChoices } from './file-table.ts';
import { alike, matchColumns, type NamedColumn, type Target } from './match-columns.ts';
import { type Mode, type Plan, planOf, sampleOf } from './plan.ts';

/** A file to be looked at before anything of it is taken into a table. */
export interface PreviewRequest {
  readonly file: File;
  readonly choices: ReadChoices;
  /** Where the columns go; undefined to have them matched by name. */
  readonly targets: readonly Target[] | undefined;
  readonly mode: Mode;
  readonly table: DecisionTable;
  readonly known: readonly NamedColumn[];
  readonly bot: Bot;
  readonly language: Language;
}

export interface PreviewColumn {
  readonly heading: string;
  readonly sample: readonly string[];
  readonly target: Target;
}

export type Preview =
  | {
      readonly ok: true;
      readonly file: Omit<FileTable, 'columns' | 'rows'>;
      readonly columns: readonly PreviewColumn[];
      readonly plan: Plan;
    }
  | { readonly ok: false; readonly message: Message };

/** Bytes. */
const largestFile = 20_000_000;

export async function previewOf(request: PreviewRequest): Promise<Preview> {
  const { file, table, mode, known, bot } = request;
  if (file.size > largestFile) {
    const [size, limit] = [Math.ceil(file.size / 1_000_000), largestFile / 1_000_000];
    return { ok: false, message: message('tableFile.tooLarge', { size, limit }) };
  }
  const read = await readFile(request);
  if (!read.ok) return read;
  const { columns, rows: _all, ...rest } = read.value;
  const targets = request.targets ?? matchColumns(read.value, known, bot);
  return {
    ok: true,
    file: rest,
    columns: columns.map(({ heading }, index) => ({
      heading,
      sample: sampleOf(read.value, index),
      target: targets[index] ?? { to: 'nowhere' },
    })),
    plan: planOf(read.value, targets, table, mode, request),
  };
}

/** By what the file is, not by what it is called: a workbook is a zip archive, DMN is XML. */
async function readFile({ file, choices, known, language }: PreviewRequest): Promise<FileRead> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, message: message('file.unreadable') };
  }
  if (isWorkbook(bytes)) {
    return (await import('./excel.ts')).readExcel(bytes, choices, language);
  }
  if (isOldWorkbook(bytes)) return { ok: false, message: message('tableFile.oldExcel') };
  if (isXml(bytes)) return (await import('./read-dmn.ts')).readDmn(bytes, choices);
  const isKnown = (heading: string) => known.some(({ names }) => names.some((name) => alike(name, heading)));
  return (await import('./csv.ts')).readCsv(bytes, choices, isKnown);
}

function isXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replaceAll('\0', '');
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*</.test(start);
}
