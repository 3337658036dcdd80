import type { Bot } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import { isRecord } from '#lib/json.ts';
import { type Language, textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { parseJson } from '#lib/parse-json.ts';
import { notations } from '#ui/value-field/parse-value.ts';
import { dictionaryOf } from '../dictionary.ts';
import { valueFits } from './cell-fit.ts';
import { type CellType, isNumeric, isOrdered } from './column.ts';
import type { CellValue, InputCell, OutputCell, Range, Stated } from './decision-table.ts';

/*
 * Cells as a person writes them: "–", "2", "1, 2, 3", "minst 2 000", "2 000–3 000", "inte Norr", and as
 * a programmer does: ">= 2000", "[2000..3000)". Both languages' words are read whichever the page is in.
 * The promise: what is printed for a cell that fits its type is read back as the same cell.
 */

export type Read<Cell> =
  | { readonly ok: true; readonly cell: Cell }
  | { readonly ok: false; readonly message: Message };

type End = keyof Range;

/** The words of each end, that of a language first; then those that are read too. */
const words: Readonly<
  Record<End, { readonly sv: string; readonly en: string; readonly read: readonly string[] }>
> = {
  from: { sv: 'minst', en: 'at least', read: ['>=', '≥', 'tidigast', 'från', 'no earlier than', 'from'] },
  above: {
    sv: 'mer än',
    en: 'more than',
    read: ['>', 'över', 'större än', 'efter', 'after', 'over', 'above'],
  },
  to: { sv: 'högst', en: 'at most', read: ['<=', '≤', 'senast', 'till', 'no later than', 'up to'] },
  below: { sv: 'mindre än', en: 'less than', read: ['<', 'under', 'före', 'before', 'below'] },
};
const dateWords: Readonly<Record<End, { readonly sv: string; readonly en: string }>> = {
  from: { sv: 'tidigast', en: 'no earlier than' },
  above: { sv: 'efter', en: 'after' },
  to: { sv: 'senast', en: 'no later than' },
  below: { sv: 'före', en: 'before' },
};
const ends: readonly End[] = ['from', 'above', 'to', 'below'];

/** Longest first, so that "<=" is not taken for "<". */
const readable: readonly (readonly [word: string, end: End])[] = ends
  .flatMap((end) => [words[end].sv, words[end].en, ...words[end].read].map((word) => [word, end] as const))
  .sort(([one], [other]) => other.length - one.length);

const anything: ReadonlySet<string> = new Set(['', '–', '-', '—', '*']);
const yesWords: ReadonlySet<string> = new Set(['ja', 'yes', 'sant', 'true']);
const noWords: ReadonlySet<string> = new Set(['nej', 'no', 'falskt', 'false']);
const denials: readonly string[] = ['inte ', 'ej ', 'not ', '!= ', '!=', '≠ ', '≠'];

const anyText = '–';

// Printing

export function printInput(cell: InputCell, type: CellType | undefined, language: Language): string {
  if (cell === null) return anyText;
  if ('text' in cell) return cell.text;
  if (!('not' in cell)) return printStated(cell, type, language);
  const stated = printStated(cell.not, type, language);
  const denied = `${language === 'sv' ? 'inte' : 'not'} ${stated}`;
  // A choice may itself be called "Inte aktuellt".
  return type?.kind === 'choice' && choiceNamed(denied, type) !== undefined ? `≠ ${stated}` : denied;
}

export function printOutput(
  cell: OutputCell,
  type: CellType | undefined,
  language: Language,
  bot: Bot,
): string {
  if (cell === null) return anyText;
  if ('text' in cell) return cell.text;
  return 'value' in cell
    ? printValue(cell.value, type, language)
    : `= ${printRule(cell.rule, language, bot)}`;
}

function printStated(stated: Stated, type: CellType | undefined, language: Language): string {
  if ('is' in stated) return printValue(stated.is, type, language);
  if ('in' in stated) {
    const values = stated.in.map((value) => printValue(value, type, language, true));
    // One alone is marked as a list by what follows it.
    return values.length === 1 ? `${values[0]};` : values.join(', ');
  }
  const { from, to } = stated;
  const value = (limit: string | number) => printValue(limit, type, language);
  const isPlain = stated.above === undefined && stated.below === undefined;
  if (from !== undefined && to !== undefined && isPlain) return `${value(from)}–${value(to)}`;
  const ofType = type?.kind === 'date' ? dateWords : words;
  return ends
    .flatMap((end) => {
      const limit = stated[end];
      return limit === undefined ? [] : [`${ofType[end][language]} ${value(limit)}`];
    })
    .join(language === 'sv' ? ' och ' : ' and ');
}

function printValue(
  value: CellValue,
  type: CellType | undefined,
  language: Language,
  isListed = false,
): string {
  if (typeof value === 'boolean') return language === 'sv' ? (value ? 'ja' : 'nej') : value ? 'yes' : 'no';
  if (typeof value === 'number') return notations.decimal.format(value, language);
  if (type?.kind === 'date' && valueFits(value, type)) return value;
  if (type?.kind === 'choice') {
    const label = labelOf(value, type, language);
    if (label !== undefined && !isListed) return needsQuotes(label) ? quoted(label) : label;
    if (label !== undefined) return quotedIfNeeded(label);
  }
  return quotedIfNeeded(value);
}

/** A choice's label, when reading it finds the choice again. */
function labelOf(value: string, type: CellType & { kind: 'choice' }, language: Language): string | undefined {
  const choice = type.choices.find((candidate) => candidate.value === value);
  const label = choice && textIn(choice.label, language);
  return label && choiceNamed(label, type) === value ? label : undefined;
}

/** A text that would be read as something else stands in quotes, a quote in it doubled. */
function quotedIfNeeded(text: string): string {
  const isDenial = denials.some((word) => text.toLowerCase().startsWith(word));
  return isDenial || needsQuotes(text) ? quoted(text) : text;
}

function needsQuotes(text: string): boolean {
  return text !== text.trim() || /[,;"\t\n\r]|^=/.test(text) || anything.has(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function printRule(rule: Json, language: Language, bot: Bot): string {
  const path = isRecord(rule) && Object.keys(rule).length === 1 ? rule['var'] : undefined;
  if (typeof path !== 'string') return JSON.stringify(rule);
  const entry = dictionaryOf(bot).entry(path);
  const label = entry ? textIn(entry.label, language) : rowName(path, language, bot);
  return label && pathNamed(label.trim(), bot) === path ? label : JSON.stringify(rule);
}

/** "Gräns, årskurs 2": a value in a parameter's table, as the page that shows the table calls it. */
function rowName(path: string, language: Language, bot: Bot): string | undefined {
  const [first, key, row, ...deeper] = path.split('.');
  const parameter = bot.parameters.find((candidate) => first === 'param' && candidate.key === key);
  if (!parameter || row === undefined || deeper.length > 0) return undefined;
  return `${rowPrefix(parameter, language)}${row}`;
}

function rowPrefix({ label, type }: Bot['parameters'][number], language: Language): string {
  const keyLabel = type.kind === 'table' ? textIn(type.keyLabel, language) : '';
  return `${textIn(label, language).trim()}, ${keyLabel === '' ? '' : `${keyLabel} `}`;
}

/** The path of a value in a parameter's table by its name, if some period has a value there. */
function rowNamed(word: string, bot: Bot): string | undefined {
  const wanted = word.toLowerCase();
  for (const parameter of bot.parameters) {
    if (parameter.type.kind !== 'table') continue;
    for (const language of ['sv', 'en'] as const) {
      const prefix = rowPrefix(parameter, language);
      if (!wanted.startsWith(prefix.toLowerCase())) continue;
      const row = word.slice(prefix.length);
      const isKept = parameter.periods.some(({ value }) => isRecord(value) && Object.hasOwn(value, row));
      // A dot would part the path.
      if (isKept && !row.includes('.')) return `param.${parameter.key}.${row}`;
    }
  }
  return undefined;
}

// Reading

export function readInput(text: string, type: CellType | undefined, language: Language): Read<InputCell> {
  const written = tidy(text);
  if (anything.has(written)) return { ok: true, cell: null };
  if (!type) return refuse('grid.cell.noType');
  const choice = type.kind === 'choice' ? choiceNamed(written, type) : undefined;
  if (choice !== undefined) return { ok: true, cell: { is: choice } };
  const denial = denials.find((word) => written.toLowerCase().startsWith(word));
  if (denial === undefined) return readStated(written, type, language);
  const stated = readStated(tidy(written.slice(denial.length)), type, language);
  return stated.ok ? { ok: true, cell: { not: stated.cell } } : stated;
}

export function readOutput(
  text: string,
  type: CellType | undefined,
  language: Language,
  bot: Bot,
): Read<OutputCell> {
  const written = tidy(text);
  if (anything.has(written)) return { ok: true, cell: null };
  if (written.startsWith('=')) return readRule(written.slice(1).trim(), bot);
  if (!type) return refuse('grid.cell.noOutputType');
  const value = readValue(written, type, language);
  return value.ok ? { ok: true, cell: { value: value.cell } } : value;
}

function readStated(text: string, type: CellType, language: Language): Read<Stated> {
  if (isOrdered(type)) {
    const range = readRange(text, type, language);
    if (range) return range;
  }
  const parts = splitList(text, isNumeric(type));
  const isList = parts.length > 1;
  const written = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  const values: CellValue[] = [];
  for (const part of written) {
    const value = readValue(part, type, language);
    if (!value.ok) return value;
    values.push(value.cell);
  }
  const [only] = values;
  if (only === undefined) return refuse('grid.cell.empty');
  return { ok: true, cell: isList ? { in: values } : { is: only } };
}

/** At ";" always; at "," where it is not within a number; never inside quotes. */
function splitList(text: string, isNumber: boolean): string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '"') isQuoted = !isQuoted;
    const ends =
      !isQuoted && (sign === ';' || (sign === ',' && (!isNumber || /\s|^$/.test(text.charAt(index + 1)))));
    if (ends) {
      parts.push(part.trim());
      part = '';
    } else part += sign;
  }
  return [...parts, part.trim()];
}

/** Undefined where the text is no range at all. */
function readRange(text: string, type: CellType, language: Language): Read<Range> | undefined {
  const interval = /^([[(\]])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])[])$/.exec(text);
  if (interval) {
    const [, open = '', low = '', high = '', close = ''] = interval;
    const lower = open === '[' ? 'from' : 'above';
    return withEnds(
      [
        [lower, low],
        [close === ']' ? 'to' : 'below', high],
      ],
      type,
      language,
    );
  }
  const within =
    /^(?:mellan|between)\s+(.+?)\s+(?:och|and)\s+(.+)$/i.exec(text) ?? /^(.+?)\s*\.\.\s*(.+)$/.exec(text);
  const plain = within ?? splitAtDash(text, type);
  if (plain)
    return withEnds(
      [
        ['from', plain[1] ?? ''],
        ['to', plain[2] ?? ''],
      ],
      type,
      language,
    );
  const written: [End, string][] = [];
  for (const part of text.split(/\s+(?:och|and)\s+|,\s+(?=\D)|;\s*/i)) {
    const found = readable.find(([word]) => part.toLowerCase().startsWith(word));
    if (!found) return undefined;
    written.push([found[1], part.slice(found[0].length)]);
  }
  return withEnds(written, type, language);
}

/** "2 000–3 000": a hyphen counts where it cannot be a minus or stand within a date. */
function splitAtDash(text: string, type: CellType): RegExpExecArray | null {
  if (type.kind === 'date') return /^(\S+)\s*[–—]\s*(\S+)$/.exec(text) ?? /^(\S+)\s+-\s+(\S+)$/.exec(text);
  return /^(.*\d)\s*[–—]\s*(.*\d)$/.exec(text) ?? /^(.*?\d)\s*-\s*([\d−-].*)$/.exec(text);
}

function withEnds(
  written: readonly (readonly [End, string])[],
  type: CellType,
  language: Language,
): Read<Range> {
  const range: { [Key in End]?: string | number } = {};
  const limited: CellType = type.kind === 'integer' ? { kind: 'decimal' } : type;
  for (const [end, text] of written) {
    const value = readValue(text.trim(), limited, language);
    if (!value.ok) return value;
    if (typeof value.cell === 'boolean' || range[end] !== undefined) return refuse('grid.cell.twoLimits');
    range[end] = value.cell;
  }
  const isTwice =
    (range.from !== undefined && range.above !== undefined) ||
    (range.to !== undefined && range.below !== undefined);
  return isTwice ? refuse('grid.cell.twoLimits') : { ok: true, cell: range };
}

function readValue(text: string, type: CellType, language: Language): Read<CellValue> {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'date': {
      const parsed = notations[type.kind].parse(text, language);
      // The notation of a type gives values of the type.
      return parsed.ok ? { ok: true, cell: parsed.value as CellValue } : parsed;
    }
    case 'yesNo': {
      const word = text.toLowerCase();
      if (yesWords.has(word)) return { ok: true, cell: true };
      return noWords.has(word) ? { ok: true, cell: false } : refuse('grid.cell.notYesNo');
    }
    case 'text':
      return readText(text);
    case 'choice': {
      const word = readText(text);
      if (!word.ok) return word;
      const value = choiceNamed(word.cell, type);
      if (value !== undefined) return { ok: true, cell: value };
      const choices = type.choices.map(({ label }) => label);
      return refuse('grid.cell.noSuchChoice', { text: word.cell, choices });
    }
  }
}

function readText(text: string): Read<string> {
  if (!text.startsWith('"')) {
    return text === '' ? refuse('grid.cell.empty') : { ok: true, cell: text };
  }
  const inner = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inner === undefined ? refuse('grid.cell.quotes') : { ok: true, cell: inner.replaceAll('""', '"') };
}

/** By its value, else by its label in either language. */
function choiceNamed(word: string, { choices }: CellType & { kind: 'choice' }): string | undefined {
  if (choices.some(({ value }) => value === word)) return word;
  const wanted = word.toLowerCase();
  const found = choices.filter(({ label }) =>
    (['sv', 'en'] as const).some((language) => textIn(label, language).trim().toLowerCase() === wanted),
  );
  return found.length === 1 ? found[0]?.value : undefined;
}

function pathNamed(word: string, bot: Bot): string | undefined {
  const { entries } = dictionaryOf(bot);
  if (entries.some(({ path }) => path === word)) return word;
  const wanted = word.toLowerCase();
  const found = entries.filter(({ label }) =>
    (['sv', 'en'] as const).some((language) => textIn(label, language).trim().toLowerCase() === wanted),
  );
  return found.length === 1 ? found[0]?.path : rowNamed(word, bot);
}

function readRule(text: string, bot: Bot): Read<OutputCell> {
  const path = pathNamed(text, bot);
  if (path !== undefined) return { ok: true, cell: { rule: { var: path } } };
  const parsed = parseJson(text);
  if (parsed.ok) return { ok: true, cell: { rule: parsed.value } };
  return refuse('grid.cell.noSuchValue', { text });
}

/** Spaces of every kind at the ends, and lines, are how a spreadsheet lays out. */
function tidy(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}

function refuse(
  key: string,
  args?: Parameters<typeof message>[1],
): { readonly ok: false; readonly message: Message } {
  return { ok: false, message: message(key, args) };
}
