import { z } from 'zod';
import { caseFileSchema } from '#flow/case.ts';
import { shapeFault } from '#flow/shape-fault.ts';
import { decodePieces, decodeText } from '#lib/decode-text.ts';
import { isRecord } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { parseJson } from '#lib/parse-json.ts';
import type { Bytes, CasePart, ReadOptions } from './case-file.ts';
import { type CaseIntake, placed, rowsAPart, shortened, type Watch } from './case-intake.ts';
import { tooLarge, wholeOf } from './file-bytes.ts';
import { caseFromJson } from './json-case.ts';
import { knownPlaces } from './known-places.ts';
import { textLines } from './text-lines.ts';

/** The cases of an NDJSON file, one a line. */
export async function* readLines(
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
      if (text === null) intake.lose(row, [null, message('caseFile.longLine', { row })]);
      else if (text.trim() !== '') readLine(text, row);
    }
    if (!isFound) onFound?.({ kind: 'ndjson' });
    isFound = true;
    yield intake.part(part.bytes);
  }

  function readLine(text: string, row: number) {
    const lost = (reason: Message, column: string | null = null) =>
      intake.lose(row, placed(row, column, reason));
    const json = parseJson(text);
    if (!json.ok)
      return lost(json.message.key === 'file.notJson' ? message('caseFile.notJson') : json.message);
    const hasId = !isRecord(json.value) || json.value['id'] !== undefined;
    const checked = caseFromJson(hasId ? json.value : { ...Object(json.value), id: 'new' }, known, []);
    if (!checked.ok) return lost(checked.detail, checked.place);
    for (const place of checked.unknown) intake.note(row, place, unknownPlace(row, place));
    if (hasId) intake.add(checked.testCase, row);
    else intake.addNew(checked.testCase);
  }
}

/** The cases of the product's own file. Each must have an id. */
export async function* readJson(
  bytes: Bytes,
  { columns, encoding, isJsonWhole }: ReadOptions,
  intake: CaseIntake,
  { onFound }: Watch,
): AsyncGenerator<CasePart> {
  const whole = await wholeOf(bytes);
  if (!whole) return yield intake.part(0, tooLarge('caseFile.largeJson'));
  const json = parseJson(decodeText(whole, encoding).text);
  if (!json.ok) return yield intake.part(whole.length, json.message);
  const file = (isJsonWhole ? caseFileSchema : listSchema).safeParse(json.value);
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
      for (const place of checked.unknown) intake.note(row, place, unknownPlace(row, place));
      intake.add(checked.testCase, row);
    } else {
      const { place, detail } = checked;
      intake.lose(row, [place, message('file.wrongCases', { place, detail })]);
    }
    if (row % rowsAPart === 0) yield intake.part(whole.length);
  }
  yield intake.part(whole.length);
}

/** A file of the product's own form, whatever each case is like. */
const listSchema = z.object({ cases: z.array(z.unknown()) });

function unknownPlace(row: number, place: string): Message {
  return message('caseFile.unknownPlace', { row, place: shortened(place) });
}
