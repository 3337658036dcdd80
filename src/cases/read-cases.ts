/**
 * Reads test cases from a file. Promises: what is good is kept, and what is not is told of with its row and
 * column; a CSV or NDJSON of any size is never held whole, and no more faults than a person can read; a name
 * that the bot does not know, or that would reach an object's prototype, never gets into a case.
 */
import { decodeText } from '#lib/decode-text.ts';
import { message } from '#lib/message.ts';
import { isOldWorkbook, isWorkbook } from '#lib/workbook.ts';
import type { Bytes, CaseFileKind, CasePart, CasePreview, ReadOptions } from './case-file.ts';
import { caseIntake, type Found, type Watch } from './case-intake.ts';
import { peeked } from './file-bytes.ts';
import { readJson, readLines } from './read-json.ts';
import { readCsv, readExcel } from './read-rows.ts';

/** Rows that are looked at before a file is read. */
const previewed = 20;

/** The cases of a file, part by part. `name` tells by its ending what cannot be told by the content. */
export function readCases(bytes: Bytes, name: string, options: ReadOptions): AsyncGenerator<CasePart> {
  return readWatched(bytes, name, options, {});
}

/** The beginning of a file: its columns and where they would go, its first rows, its first cases. */
export async function previewCases(bytes: Bytes, name: string, options: ReadOptions): Promise<CasePreview> {
  let found: Found | undefined;
  const rows: (readonly string[])[] = [];
  const watch: Watch = {
    onFound: (form) => {
      found = form;
    },
    onRow: (cells) => {
      if (rows.length < previewed) rows.push(cells);
    },
  };
  for await (const { cases, faults, refusal } of readWatched(bytes, name, options, watch)) {
    if (refusal && !found) return { ok: false, message: refusal };
    if (!found || (cases.length === 0 && faults.length === 0 && !refusal)) continue;
    const { headings = [], mapping = [], ...form } = found;
    const about = { ok: true as const, ...form, headings, mapping, rows };
    return { ...about, cases: cases.slice(0, previewed), faults };
  }
  if (!found) return { ok: false, message: message('caseFile.empty') };
  const { headings = [], mapping = [], ...form } = found;
  return { ok: true, ...form, headings, mapping, rows, cases: [], faults: [] };
}

async function* readWatched(
  bytes: Bytes,
  name: string,
  options: ReadOptions,
  watch: Watch,
): AsyncGenerator<CasePart> {
  const intake = caseIntake(options.takenIds);
  const [first, all] = await peeked(bytes);
  if (!first) return yield intake.part(0, message('caseFile.empty'));
  if (isOldWorkbook(first)) return yield intake.part(first.length, message('tableFile.oldExcel'));
  const kind = kindOf(first, name);
  const read = { csv: readCsv, xlsx: readExcel, json: readJson, ndjson: readLines }[kind];
  yield* read(all, options, intake, watch);
}

/** By what the file is, else by its name's ending, else by its first sign. */
function kindOf(first: Uint8Array, name: string): CaseFileKind {
  if (isWorkbook(first)) return 'xlsx';
  const ending = /\.(json|ndjson|jsonl|csv|tsv|txt)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'json') return 'json';
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson';
  const text = decodeText(first.subarray(0, 4000)).text.trimStart();
  if (ending !== undefined || !/^[{[]/.test(text)) return 'csv';
  return text.startsWith('{') && !/^\{\s*"cases"/.test(text) ? 'ndjson' : 'json';
}
