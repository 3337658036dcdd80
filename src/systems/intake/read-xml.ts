import { Parser } from 'saxen';
import { type Message, message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';

/*
 * XML from outside, as a tree. A document type is refused, so that there are no entities to follow or to
 * multiply; elements, depth and texts are bounded. Takes time in proportion to the text's length.
 */

export interface XmlElement {
  /** With the prefix that the reader gave its namespace; the bare name where it gave none. */
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Its own text, put together. */
  readonly text: string;
  /** The text goes on beyond what is kept. */
  readonly isCut: boolean;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
  isCut: boolean;
}

export interface XmlBounds {
  readonly elements: number;
  readonly depth: number;
  /** Characters that are kept of an element's own text. */
  readonly text: number;
}

/** An invoice of ten thousand lines has some 400,000 elements. */
const usualBounds: XmlBounds = { elements: 1_000_000, depth: 100, text: 10_000 };

/** No file can write a prefix that begins so, whatever it calls its namespaces. */
const ours = '$';

/** `prefixes` by namespace: what elements are called here, whatever prefix the file has for them. */
export function readXml(
  text: string,
  prefixes: Readonly<Record<string, string>>,
  bounds: XmlBounds = usualBounds,
): Parsed<XmlElement> {
  if (text.trim() === '') return { ok: false, message: message('file.empty') };
  if (!/^\uFEFF?\s*</.test(text)) return { ok: false, message: message('intake.notXml') };
  const parser = new Parser();
  parser.ns(Object.fromEntries(Object.entries(prefixes).map(([uri, prefix]) => [uri, ours + prefix])));
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let count = 0;
  let refusal: Message | undefined;
  const refuse = (key: string, args?: Readonly<Record<string, number>>) => {
    refusal ??= message(key, { ...args });
    parser.stop();
  };
  const add = (piece: string) => {
    const element = open.at(-1);
    if (!element || element.isCut) return;
    element.isCut = element.text.length + piece.length > bounds.text;
    element.text = (element.text + piece).slice(0, bounds.text);
  };

  parser.on('openTag', (name, _attributes, _decode, _isSelfClosing, context) => {
    if (root && open.length === 0) return refuse('intake.brokenXml', { line: context().line + 1 });
    if (++count > bounds.elements) return refuse('intake.tooMany', { limit: bounds.elements });
    if (open.length >= bounds.depth) return refuse('intake.tooDeep', { limit: bounds.depth });
    const element: OpenElement = { name: nameOf(name), children: [], text: '', isCut: false };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('closeTag', () => open.pop());
  parser.on('text', (raw, _decode, context) => {
    const decoded = decodeReferences(raw);
    if (decoded === undefined) refuse('intake.brokenXml', { line: context().line + 1 });
    else add(decoded);
  });
  parser.on('cdata', add);
  parser.on('attention', () => refuse('intake.docType'));
  parser.on('error', ({ message: said }, context) => {
    if (said === 'unexpected end of file') return refuse('intake.cutOff', { line: lastLine(text) });
    if (said.startsWith('unclosed')) return refuse('intake.cutOff', { line: context().line + 1 });
    refuse('intake.brokenXml', { line: context().line + 1 });
  });
  parser.on('warn', (_, context) => {
    // What follows the root is found at the end, where the parser has lost its place.
    const isAfter = root !== undefined && open.length === 0;
    refuse('intake.brokenXml', { line: isAfter ? lastLine(text) : context().line + 1 });
  });

  parser.parse(text);
  if (refusal) return { ok: false, message: refusal };
  return root ? { ok: true, value: root } : { ok: false, message: message('intake.notXml') };
}

function nameOf(name: string): string {
  return name.startsWith(ours) ? name.slice(ours.length) : name.slice(name.lastIndexOf(':') + 1);
}

function lastLine(text: string): number {
  return text.trimEnd().split('\n').length;
}

const reference = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{1,8}));|&/g;
const known: ReadonlyMap<string | undefined, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

/** The text that stands for a text with references; undefined where one is none that XML itself knows. */
function decodeReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isWhole = true;
  const decoded = text.replace(reference, (_, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : known.get(name);
    if (sign === undefined) isWhole = false;
    return sign ?? '';
  });
  return isWhole ? decoded : undefined;
}
