import { decodePieces } from '#lib/decode-text.ts';
import { type Message, message } from '#lib/message.ts';
import type { CaseColumn } from './case-column.ts';
import type { Bytes, CasePart, ReadOptions } from './case-file.ts';
import { type CaseIntake, type Found, placed, rowsAPart, shortened, type Watch } from './case-intake.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { tooLarge, wholeOf } from './file-bytes.ts';
import { guessMapping } from './match-columns.ts';
import { rowReader } from './row-case.ts';

/** Columns of a CSV or sheet. */
const mostColumns = 2000;

/** The cases of a CSV. */
export async function* readCsv(
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
    for (const { row, message } of part.faults) intake.lose(row, [null, message]);
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

/** The cases of a sheet in a workbook. */
export async function* readExcel(
  bytes: Bytes,
  options: ReadOptions,
  intake: CaseIntake,
  watch: Watch,
): AsyncGenerator<CasePart> {
  const whole = await wholeOf(bytes);
  if (!whole) return yield intake.part(0, tooLarge('caseFile.largeExcel'));
  const { readSheet, sheetText } = await import('./sheet-rows.ts');
  const read = await readSheet(whole, options.sheet);
  if (!read.ok) return yield intake.part(whole.length, read.message);
  const { rows, sheets, notes } = read.value;
  for (const note of notes) intake.note(null, null, note);
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
    intake.note(headRow, heading, message('caseFile.unknownColumn', { heading: shortened(heading) }));
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
      else intake.lose(row, ...made.faults.map(({ column, reason }) => placed(row, column, reason)));
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
