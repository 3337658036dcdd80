/**
 * Reads test cases from a file. Promises: what is good is kept, and what is not is told of with its row and
 * column; a CSV or NDJSON of any size is never held whole, and no more faults than a person can read; a name
 * that the bot does not know, or that would reach an object's prototype, never gets into a case.
 */
import { z } from 'zod';
import { shapeFault } from '#flow/shape-fault.ts';
import { decodePieces, decodeText, type Encoding } from '#lib/decode-text.ts';
import { isRecord } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { defaultBounds, parseJson } from '#lib/parse-json.ts';
import { isOldWorkbook, isWorkbook, joined } from '#lib/workbook.ts';
import type { CaseColumn } from './case-column.ts';
import type { Bytes, CaseFileKind, CasePart, CasePreview, ReadOptions, Separator } from './case-file.ts';
import { type CaseIntake, caseIntake } from './case-intake.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { caseFromJson } from './json-case.ts';
import { knownPlaces } from './known-places.ts';
import { guessMapping } from './match-columns.ts';
import { rowReader } from './row-case.ts';
import { readSheet, sheetText } from './sheet-rows.ts';
import { textLines } from './text-lines.ts';

/** Bytes of a workbook, and of a JSON document. */
const largestWhole = 20_000_000;

/** Columns of a CSV or sheet. */
const mostColumns = 2000;

/** Rows that are looked at before a file is read. */
const previewed = 20;

/** Bytes of a `Blob`, piece by piece. */
export async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += pieceSize) {
    yield new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer());
  }
}

const pieceSize = 262_144;

/** What was found of a file's form, told before its cases. */
interface Found {
  readonly kind: CaseFileKind;
  readonly headings?: readonly string[];
  readonly mapping?: readonly (CaseColumn | null)[];
  readonly separator?: Separator;
  readonly encoding?: Encoding;
  readonly sheets?: readonly string[];
}

interface Watch {
  readonly onFound?: (found: Found) => void;
  readonly onRow?: (cells: readonly string[]) => void;
}

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

// CSV and workbooks

async function* readCsv(
  bytes: Bytes,
  options: ReadOptions,
  intake: CaseIntake,
  watch: Watch,
): AsyncGenerator<CasePart> {
  const names = new Set(guessable(options.columns));
  const isKnown = (heading: string) => names.has(plain(heading));
  let sheet: SheetReader | undefined;
  let seen = 0;
  for await (const part of csvRows(decodePieces(bytes, options.encoding), options.separator, isKnown)) {
    seen = part.bytes;
    for (const { row, message } of part.faults) {
      intake.fault({ row, column: null, message, isCaseLost: true });
    }
    for (const row of part.rows) {
      if (sheet) sheet.add(row);
      else if (!isBlank(row.cells)) {
        const { separator, encoding } = part;
        const made = sheetReader(row, options, intake, watch, {
          kind: 'csv',
          ...(separator === undefined ? {} : { separator }),
          ...(encoding === undefined ? {} : { encoding }),
        });
        if ('key' in made) return yield intake.part(seen, made);
        sheet = made;
      }
    }
    yield intake.part(seen, part.refusal);
    if (part.refusal) return;
  }
  if (!sheet) yield intake.part(seen, message('caseFile.empty'));
}

async function* readExcel(
  bytes: Bytes,
  options: ReadOptions,
  intake: CaseIntake,
  watch: Watch,
): AsyncGenerator<CasePart> {
  const whole = await wholeOf(bytes);
  if (!whole) return yield intake.part(0, tooLarge('caseFile.largeExcel'));
  const read = await readSheet(whole, options.sheet);
  if (!read.ok) return yield intake.part(whole.length, read.message);
  const { rows, sheets, notes } = read.value;
  for (const note of notes) intake.fault({ row: null, column: null, message: note, isCaseLost: false });
  let sheet: SheetReader | undefined;
  for (const [index, cells] of rows.entries()) {
    const number = index + 1;
    if (sheet) {
      const { mapping } = sheet;
      sheet.add({ number, cells: cells.map((cell, at) => sheetText(cell, mapping[at]?.type)) });
      if (number % rowsAPart === 0) yield intake.part(whole.length);
    } else {
      const headings = cells.map((cell) => sheetText(cell, undefined));
      if (isBlank(headings)) continue;
      const made = sheetReader({ number, cells: headings }, options, intake, watch, { kind: 'xlsx', sheets });
      if ('key' in made) return yield intake.part(whole.length, made);
      sheet = made;
    }
  }
  yield intake.part(whole.length, sheet ? undefined : message('caseFile.empty'));
}

const rowsAPart = 500;

interface SheetReader {
  readonly mapping: readonly (CaseColumn | null)[];
  add(row: Row): void;
}

/** Takes in the rows below the headings; a message where none of those means anything. */
function sheetReader(
  { number: headRow, cells }: Row,
  { columns, mapping: wanted }: ReadOptions,
  intake: CaseIntake,
  { onFound, onRow }: Watch,
  form: Found,
): SheetReader | Message {
  if (cells.length > mostColumns) return message('caseFile.manyColumns', { limit: mostColumns });
  const headings = cells.map((heading) => heading.trim());
  const mapping = wanted ?? guessMapping(headings, columns);
  onFound?.({ ...form, headings, mapping });
  if (!mapping.some(Boolean)) return message('caseFile.noneKnown');
  for (const [index, heading] of headings.entries()) {
    if (mapping[index] || heading === '' || wanted) continue;
    const said = message('caseFile.unknownColumn', { heading: shortened(heading) });
    intake.fault({ row: headRow, column: heading, message: said, isCaseLost: false });
  }
  const read = rowReader(headings, mapping);
  return {
    mapping,
    add({ number: row, cells }) {
      if (isBlank(cells)) return;
      onRow?.(cells);
      const made = read(cells);
      if (made.ok && made.hasId) intake.add(made.draft, row);
      else if (made.ok) intake.addNew(made.draft);
      else {
        for (const [index, { column, reason }] of made.faults.entries()) {
          const said =
            column === null
              ? message('caseFile.inRow', { row, reason })
              : message('caseFile.inCell', { row, column: shortened(column), reason });
          // One case is lost, whatever the number of its faults.
          intake.fault({ row, column, message: said, isCaseLost: index === 0 });
        }
      }
    },
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Everything that a heading may say to be known. */
function guessable(columns: readonly CaseColumn[]): string[] {
  return columns.flatMap(({ address, label }) => [
    plain(address),
    ...(typeof label === 'string' ? [plain(label)] : [plain(label.sv), plain(label.en)]),
  ]);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

// JSON

async function* readLines(
  bytes: Bytes,
  { columns, encoding }: ReadOptions,
  intake: CaseIntake,
  { onFound }: Watch,
): AsyncGenerator<CasePart> {
  const known = knownPlaces(columns);
  let isFound = false;
  for await (const part of textLines(decodePieces(bytes, encoding))) {
    if (part.isBinary) return yield intake.part(part.bytes, message('caseFile.notText'));
    for (const { number: row, text } of part.lines) {
      if (text === null) {
        const said = message('caseFile.longLine', { row });
        intake.fault({ row, column: null, message: said, isCaseLost: true });
      } else if (text.trim() !== '') readLine(text, row);
    }
    if (!isFound) onFound?.({ kind: 'ndjson' });
    isFound = true;
    yield intake.part(part.bytes);
  }

  function readLine(text: string, row: number) {
    const lost = (reason: Message, column: string | null = null) =>
      intake.fault({
        row,
        column,
        message:
          column === null
            ? message('caseFile.inRow', { row, reason })
            : message('caseFile.inCell', { row, column, reason }),
        isCaseLost: true,
      });
    const json = parseJson(text);
    if (!json.ok)
      return lost(json.message.key === 'file.notJson' ? message('caseFile.notJson') : json.message);
    const hasId = !isRecord(json.value) || json.value['id'] !== undefined;
    const checked = caseFromJson(hasId ? json.value : { ...Object(json.value), id: 'new' }, known, []);
    if (!checked.ok) return lost(checked.detail, checked.place);
    for (const place of checked.unknown) intake.fault(unknownPlace(row, place));
    if (hasId) intake.add(checked.testCase, row);
    else intake.addNew(checked.testCase);
  }
}

async function* readJson(
  bytes: Bytes,
  { columns, encoding }: ReadOptions,
  intake: CaseIntake,
  { onFound }: Watch,
): AsyncGenerator<CasePart> {
  const whole = await wholeOf(bytes);
  if (!whole) return yield intake.part(0, tooLarge('caseFile.largeJson'));
  const json = parseJson(decodeText(whole, encoding).text, { ...defaultBounds, length: largestWhole });
  if (!json.ok) return yield intake.part(whole.length, json.message);
  const file = listSchema.safeParse(json.value);
  if (!file.success) {
    const fault = shapeFault(file.error, json.value, [], 'cases');
    return yield intake.part(whole.length, message('file.wrongCases', fault));
  }
  onFound?.({ kind: 'json' });
  const known = knownPlaces(columns);
  for (const [index, item] of file.data.cases.entries()) {
    const row = index + 1;
    const checked = caseFromJson(item, known, ['cases', index]);
    if (checked.ok) {
      for (const place of checked.unknown) intake.fault(unknownPlace(row, place));
      intake.add(checked.testCase, row);
    } else {
      const { place, detail } = checked;
      const said = message('file.wrongCases', { place, detail });
      intake.fault({ row, column: place, message: said, isCaseLost: true });
    }
    if (row % rowsAPart === 0) yield intake.part(whole.length);
  }
  yield intake.part(whole.length);
}

/** A file of the product's own form, whatever each case is like. */
const listSchema = z.object({ cases: z.array(z.unknown()) });

function unknownPlace(row: number, place: string) {
  const said = message('caseFile.unknownPlace', { row, place: shortened(place) });
  return { row, column: place, message: said, isCaseLost: false };
}

// Bytes

/** The first piece, and all of them from it on. */
async function peeked(bytes: Bytes): Promise<[first: Uint8Array | undefined, all: Bytes]> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return [first.done ? undefined : first.value, all()];
}

/** All the bytes; undefined where they are too many. */
async function wholeOf(bytes: Bytes): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > largestWhole) return undefined;
    pieces.push(piece);
  }
  return joined(pieces);
}

function tooLarge(key: string): Message {
  return message(key, { limit: largestWhole / 1_000_000 });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
