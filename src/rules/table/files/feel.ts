import type { Bot } from '#flow/bot.ts';
import { isRecord, type Json } from '#lib/json.ts';
import { parseJson } from '#lib/parse-json.ts';
import { dictionaryOf } from '../../dictionary.ts';
import type { CellType } from '../column.ts';
import type { CellValue, InputCell, OutputCell, Range, Stated } from '../decision-table.ts';
import { longestCell } from './file-table.ts';

/*
 * Cells in FEEL, the language of DMN: as much of its unary tests and literals as a cell here can be.
 * What is printed for a cell is read back as the same cell; what has no form here is undefined.
 */

// Printing

export function printFeelInput(cell: InputCell, type: CellType | undefined): string {
  if (cell === null) return '-';
  if ('text' in cell) return cell.text;
  return 'not' in cell ? `not(${printStated(cell.not, type)})` : printStated(cell, type);
}

function printStated(stated: Stated, type: CellType | undefined): string {
  if ('is' in stated) return literal(stated.is, type);
  // One value alone is marked as a list by being said twice, which asks the same.
  if ('in' in stated) {
    const [only] = stated.in;
    const values = stated.in.length === 1 && only !== undefined ? [only, only] : stated.in;
    return values.map((value) => literal(value, type)).join(', ');
  }
  const { from, above, to, below } = stated;
  const low = from ?? above;
  const high = to ?? below;
  if (low !== undefined && high !== undefined) {
    const [open, close] = [from === undefined ? '(' : '[', to === undefined ? ')' : ']'];
    return `${open}${literal(low, type)}..${literal(high, type)}${close}`;
  }
  if (low !== undefined) return `${from === undefined ? '>' : '>='} ${literal(low, type)}`;
  return high === undefined ? '-' : `${to === undefined ? '<' : '<='} ${literal(high, type)}`;
}

/** Undefined for a rule that FEEL has no form for here. */
export function printFeelOutput(cell: OutputCell, type: CellType | undefined): string | undefined {
  if (cell === null) return 'null';
  if ('text' in cell) return cell.text;
  if ('value' in cell) return literal(cell.value, type);
  const path = readPath(cell.rule);
  return path !== undefined && isName(path) ? path : undefined;
}

/** The path of a rule that does nothing but read a value. */
export function readPath(rule: Json): string | undefined {
  const path = isRecord(rule) && Object.keys(rule).length === 1 ? rule['var'] : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** Names that are words of FEEL are none. */
const words = new Set(['null', 'true', 'false', 'not', 'date']);

export function isName(path: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(path) && !words.has(path);
}

function literal(value: CellValue, type: CellType | undefined): string {
  if (typeof value !== 'string') return String(value);
  return type?.kind === 'date' ? `date(${JSON.stringify(value)})` : JSON.stringify(value);
}

// Reading

export function readFeelInput(text: string): InputCell | undefined {
  const written = text.trim();
  if (written === '' || written === '-') return null;
  if (written.length > longestCell) return undefined;
  const denied = /^not\s*\(([\s\S]*)\)$/.exec(written)?.[1];
  if (denied === undefined) return readStated(written);
  const stated = readStated(denied.trim());
  return stated && { not: stated };
}

function readStated(text: string): Stated | undefined {
  const range = readRange(text);
  if (range) return range;
  const values = readList(text);
  const [first, second] = values ?? [];
  if (!values || first === undefined) return undefined;
  if (values.length === 1) return { is: first };
  return { in: values.length === 2 && first === second ? [first] : values };
}

function readRange(text: string): Range | undefined {
  const interval = /^([[(\]])([\s\S]+?)\.\.([\s\S]+)([\])[])$/.exec(text);
  if (interval) {
    const [low, high] = [readLimit(interval[2]), readLimit(interval[3])];
    if (low === undefined || high === undefined) return undefined;
    return {
      ...(interval[1] === '[' ? { from: low } : { above: low }),
      ...(interval[4] === ']' ? { to: high } : { below: high }),
    };
  }
  const [, sign = '', rest] = /^(<=|>=|<|>)([\s\S]+)$/.exec(text) ?? [];
  const end = ({ '<=': 'to', '>=': 'from', '<': 'below', '>': 'above' } as const)[sign];
  const limit = end && readLimit(rest);
  return end && limit !== undefined ? { [end]: limit } : undefined;
}

function readLimit(text: string | undefined): string | number | undefined {
  const value = text === undefined ? undefined : readLiteral(text.trim());
  return typeof value === 'boolean' ? undefined : value;
}

function readList(text: string): CellValue[] | undefined {
  const values: CellValue[] = [];
  let rest = text;
  for (;;) {
    const [whole = '', one = ''] = literalAhead.exec(rest) ?? [];
    const value = readLiteral(one.trim());
    if (value === undefined) return undefined;
    values.push(value);
    rest = rest.slice(whole.length);
    if (rest === '') return values;
    if (!rest.startsWith(',')) return undefined;
    rest = rest.slice(1);
  }
}

/** A text in quotes, a date, or anything without a comma. */
const literalAhead = /^(\s*(?:(?:date\s*\(\s*)?"(?:[^"\\]|\\.)*"\s*\)?|[^,"]*)\s*)/;

function readLiteral(text: string): CellValue | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const [, quoted] = /^date\s*\(\s*("(?:[^"\\]|\\.)*")\s*\)$/.exec(text) ?? [];
  return readString(quoted ?? text);
}

function readString(text: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(text)) return undefined;
  try {
    // FEEL writes its texts as JSON does, but that a line may end within them.
    const value: unknown = JSON.parse(
      text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t'),
    );
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

export function readFeelOutput(text: string, bot: Bot): OutputCell | undefined {
  const written = text.trim();
  if (written === '' || written === '-' || written === 'null') return null;
  if (written.length > longestCell) return undefined;
  const value = readLiteral(written);
  if (value !== undefined) return { value };
  // JSON Logic, which the reader of the file marks as people do.
  if (written.startsWith('=')) return readRule(written.slice(1));
  return dictionaryOf(bot).entry(written) ? { rule: { var: written } } : undefined;
}

function readRule(text: string): OutputCell | undefined {
  const parsed = parseJson(text);
  return parsed.ok ? { rule: parsed.value } : undefined;
}
