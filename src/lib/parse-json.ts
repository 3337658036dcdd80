import { type ParseError, parse as parseTolerantly } from 'jsonc-parser';
import type { Json, JsonPath } from './json.ts';
import { type Message, message } from './message.ts';

export interface JsonBounds {
  /** Characters of text. */
  readonly length: number;
  /** How many objects and lists may stand inside one another. */
  readonly depth: number;
}

export const defaultBounds: JsonBounds = { length: 20_000_000, depth: 200 };

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: Message };

/** Keys that reach an object's prototype when somebody copies it carelessly: refused at the border. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON from outside. Size and depth are bounded before anything is built, and a key that reaches a
 * prototype, and a number too large for any computer, is refused with its place. Takes time in proportion to the text's length.
 */
export function parseJson(text: string, bounds: JsonBounds = defaultBounds): Parsed<Json> {
  if (text.length > bounds.length) {
    return refuse('file.tooLarge', { limit: Math.round(bounds.length / 1_000_000) });
  }
  const deep = placeDeeperThan(text, bounds.depth);
  if (deep !== undefined) return refuse('file.tooDeep', { line: lineAt(text, deep), limit: bounds.depth });
  if (text.trim() === '') return refuse('file.empty', {});
  let value: Json;
  try {
    // Byte order marks are common in files from Windows and are no part of the JSON.
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return refuse('file.notJson', { line: lineOfFault(text) });
  }
  const fault = faultIn(value);
  if (fault) return refuse(fault.key, { place: formatPath(fault.path) || 'JSON' });
  return { ok: true, value };
}

/** A place as a developer writes it: `nodes[3].data.branches[0]`. */
export function formatPath(path: JsonPath): string {
  let text = '';
  for (const part of path) text += typeof part === 'number' ? `[${part}]` : text ? `.${part}` : part;
  return text;
}

function refuse(key: string, args: Record<string, string | number>): Parsed<never> {
  return { ok: false, message: message(key, args) };
}

/** The index of the first bracket that opens deeper than the bound, with brackets inside texts passed over. */
function placeDeeperThan(text: string, bound: number): number | undefined {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inText) {
      if (code === 92) index++;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 123 || code === 91) {
      depth++;
      if (depth > bound) return index;
    } else if (code === 125 || code === 93) depth--;
  }
  return undefined;
}

interface Fault {
  readonly key: 'file.forbiddenKey' | 'file.numberTooLarge';
  readonly path: JsonPath;
}

/** The first member that is refused; its path is made only when there is one, from the inside out. */
function faultIn(value: Json): Fault | undefined {
  // `1e400` is read as a number without end, and would be written back as none at all.
  if (typeof value === 'number' && !Number.isFinite(value)) return { key: 'file.numberTooLarge', path: [] };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (forbiddenKeys.has(key)) return { key: 'file.forbiddenKey', path: [step] };
    const fault = faultIn(member);
    if (fault) return { ...fault, path: [step, ...fault.path] };
  }
  return undefined;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The line of the first fault. Engines tell of it in words of their own, so another parser is asked. */
function lineOfFault(text: string): number {
  const faults: ParseError[] = [];
  parseTolerantly(text, faults, { disallowComments: true });
  return lineAt(text, faults[0]?.offset ?? text.length);
}
