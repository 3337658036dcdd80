/**
 * A cell's text and the value that it stands for. Promises: what is printed in either language is read back
 * as the same value, whatever it is; a text that is not of its column's type is refused and never guessed.
 *
 * An empty cell says nothing. `null` is a missing value. A JSON text within quotes is that text whatever the
 * column's type, so `""` is empty text; text that would be taken for something else is printed so. Any other
 * value that is not of its type is printed as JSON after `json:`.
 */
import { z } from 'zod';
import { dayOf } from '#expression/calendar.ts';
import type { DataType } from '#flow/data-type.ts';
import { faultSchema } from '#flow/fault.ts';
import { idSchema } from '#flow/keys.ts';
import { localTextSchema } from '#flow/local-text-schema.ts';
import { isRecord, type Json } from '#lib/json.ts';
import { type Language, textIn } from '#lib/local-text.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { parseJson } from '#lib/parse-json.ts';
import type { ColumnChoice, ColumnType } from './case-column.ts';

/** The value is undefined where the cell says nothing. */
export type CellRead =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly message: Message };

/** Characters of a cell. */
export const longestCell = 100_000;

const nothing: CellRead = { ok: true, value: undefined };

/** Before JSON that is not of the column's type. */
const anyJson = 'json:';

export function readCell(text: string, type: ColumnType): CellRead {
  if (text === '' || (!isText(type) && text.trim() === '')) return nothing;
  if (text.length > longestCell) return refuse('caseCell.tooLong', { limit: longestCell });
  // What cannot be missing says nothing.
  if (text === 'null') return isOfBot(type) ? { ok: true, value: null } : nothing;
  const exact =
    text.startsWith('"') || (text.startsWith(anyJson) && isOfBot(type)) ? readExact(text) : undefined;
  if (exact !== undefined) return readAs(exact, type, text);
  return readPlain(text, type);
}

/** A JSON text in quotes, or JSON after its mark; undefined where it is neither. */
function readExact(text: string): Json | undefined {
  const json = parseJson(text.startsWith(anyJson) ? text.slice(anyJson.length) : text);
  return json.ok ? json.value : undefined;
}

/** What is written exactly is of the bot's values taken as it is; of the case's own as far as it fits. */
function readAs(value: Json, type: ColumnType, text: string): CellRead {
  if (isOfBot(type)) return { ok: true, value };
  if (typeof value !== 'string') return unreadable(type.kind, text);
  return anyText.has(type.kind) ? { ok: true, value } : readPlain(value, type);
}

/** Of the case's own, what may be any text; also an answer that its step no longer has. */
const anyText: ReadonlySet<ColumnType['kind']> = new Set(['plain', 'name', 'port']);

function readPlain(text: string, type: ColumnType): CellRead {
  const word = text.trim();
  switch (type.kind) {
    case 'text':
    case 'plain':
      return { ok: true, value: text };
    case 'integer':
    case 'decimal':
    case 'money': {
      const value = numberIn(word);
      return value !== undefined && fits(value, type.kind)
        ? { ok: true, value }
        : unreadable(type.kind, text);
    }
    case 'yesNo': {
      const value = yesNo.get(word.toLowerCase());
      return value === undefined ? unreadable('yesNo', text) : { ok: true, value };
    }
    case 'date':
    case 'day':
      return dayOf(word) === undefined ? unreadable('date', text) : { ok: true, value: word };
    case 'choice':
    case 'port':
    case 'fault': {
      const value = chosen(word, type.choices);
      if (value !== undefined) return { ok: true, value };
      const some = type.choices.slice(0, 12).map((choice) => choice.value);
      return refuse('caseCell.noSuchChoice', { text: shortened(text), choices: some });
    }
    case 'list':
      return readJson(word, 'list', Array.isArray);
    case 'record':
    case 'table':
      return readJson(word, 'record', isRecord);
    case 'id':
      return idSchema.safeParse(text).success ? { ok: true, value: text } : unreadable('id', text);
    case 'name': {
      const json = word.startsWith('{') ? parseJson(word) : undefined;
      const both = json?.ok ? localTextSchema.safeParse(json.value) : undefined;
      return { ok: true, value: both?.success ? both.data : text };
    }
    case 'tags':
      if (word.startsWith('[')) return readJson(word, 'tags', (value) => tagsSchema.safeParse(value).success);
      return { ok: true, value: [...new Set(word.split(/[,;]/).map((tag) => tag.trim()))].filter(Boolean) };
    case 'faults':
      return readJson(word, 'faults', (value) => faultsSchema.safeParse(value).success);
    case 'calls':
      return readJson(word, 'calls', (value) =>
        Array.isArray(value) ? value.every(isRecord) : isRecord(value),
      );
  }
}

const tagsSchema = z.array(z.string());
const faultsSchema = z.array(faultSchema);

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ...['ja', 'yes', 'true', 'sant', '1'].map((word) => [word, true] as const),
  ...['nej', 'no', 'false', 'falskt', '0'].map((word) => [word, false] as const),
]);

function readJson(text: string, kind: string, isOne: (value: Json) => boolean): CellRead {
  const json = parseJson(text);
  return json.ok && isOne(json.value) ? json : unreadable(kind, text);
}

/** Comma and point both stand before decimals, spaces between thousands; a program's `1e-7` is read too. */
function numberIn(text: string): number | undefined {
  const close = text.replace(/[\s\u00A0\u202F]/g, '').replace(/\u2212/g, '-');
  if (close.length > 400 || !/^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(close)) return undefined;
  const value = Number(close.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

function fits(value: number, kind: 'integer' | 'decimal' | 'money'): boolean {
  if (kind === 'integer') return Number.isSafeInteger(value);
  return kind === 'decimal' || Number(value.toFixed(2)) === value;
}

/** By its value, else by its label in either language. */
function chosen(word: string, choices: readonly ColumnChoice[]): string | undefined {
  if (choices.some(({ value }) => value === word)) return word;
  const wanted = word.toLowerCase();
  const found = choices.filter(({ label }) =>
    (['sv', 'en'] as const).some((language) => textIn(label, language).trim().toLowerCase() === wanted),
  );
  return found.length === 1 ? found[0]?.value : undefined;
}

export function printCell(value: Json | undefined, type: ColumnType, language: Language): string {
  if (value === undefined) return '';
  if (value === null) return 'null';
  const plain = printPlain(value, type, language);
  if (plain !== undefined) return plain;
  return typeof value === 'string' ? written(value) : anyJson + written(value);
}

/** Undefined where the value is not of the type. */
function printPlain(value: Json, type: ColumnType, language: Language): string | undefined {
  switch (type.kind) {
    case 'text':
    case 'plain':
    case 'id':
      return typeof value === 'string' && !needsQuotes(value) ? value : undefined;
    case 'name':
      if (typeof value !== 'string') return written(value);
      return needsQuotes(value) || value.trim().startsWith('{') ? undefined : value;
    case 'integer':
    case 'decimal':
    case 'money': {
      if (typeof value !== 'number' || !fits(value, type.kind) || !Number.isFinite(value)) return undefined;
      return language === 'sv' ? String(value).replace('.', ',') : String(value);
    }
    case 'yesNo':
      return typeof value === 'boolean' ? words[language][value ? 'yes' : 'no'] : undefined;
    case 'date':
    case 'day':
      return typeof value === 'string' && dayOf(value) !== undefined ? value : undefined;
    case 'choice':
    case 'port':
    case 'fault':
      return typeof value === 'string' && !needsQuotes(value) && isOne(value, type) ? value : undefined;
    case 'list':
      return Array.isArray(value) ? written(value) : undefined;
    case 'record':
    case 'table':
      return isRecord(value) ? written(value) : undefined;
    case 'tags':
      return Array.isArray(value) && value.length > 0 && value.every(isPlainTag)
        ? value.join(', ')
        : written(value);
    case 'faults':
    case 'calls':
      return written(value);
  }
}

const words = { sv: { yes: 'ja', no: 'nej' }, en: { yes: 'yes', no: 'no' } } as const;

function isOne(value: string, { choices }: { readonly choices: readonly ColumnChoice[] }): boolean {
  return choices.some((choice) => choice.value === value);
}

function isPlainTag(tag: Json): boolean {
  return (
    typeof tag === 'string' &&
    tag === tag.trim() &&
    tag !== 'null' &&
    /^[\p{L}\p{N}][\p{L}\p{N} _./-]*$/u.test(tag)
  );
}

/** Whether a text would be read as something else, or cannot stand in every kind of file as it is. */
function needsQuotes(text: string): boolean {
  return (
    text !== text.trim() || text === '' || text === 'null' || /^(?:"|json:)/.test(text) || unsafe.test(text)
  );
}

/** Signs that an Excel file cannot hold or changes, and halves of signs. */
const unsafe = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/u;
const unsafeInJson = /[\x7F-\x9F\p{Noncharacter_Code_Point}\uFEFF]/gu;

/** JSON with every sign escaped that a file may not carry. */
function written(value: Json): string {
  return JSON.stringify(value).replace(unsafeInJson, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${hex(sign.charCodeAt(at))}`).join(''),
  );
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function isText({ kind }: ColumnType): boolean {
  return kind === 'text' || kind === 'plain' || kind === 'name';
}

/** Whether the cells hold the bot's values, which may be missing. */
function isOfBot(type: ColumnType): type is DataType {
  return !ofCase.has(type.kind);
}

const ofCase: ReadonlySet<ColumnType['kind']> = new Set([
  'id',
  'plain',
  'name',
  'day',
  'tags',
  'faults',
  'calls',
  'fault',
  'port',
]);

function unreadable(kind: string, text: string): CellRead {
  return refuse(`caseCell.not.${kind}`, { text: shortened(text) });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function refuse(key: string, args: Record<string, MessageArg>): CellRead {
  return { ok: false, message: message(key, args) };
}
