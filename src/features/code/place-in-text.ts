import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { JsonPath } from '#lib/json.ts';
import type { TextSpan } from '#ui/code-field/code-types.ts';

/*
 * Where things stand in the text of a bot. The text may be half written: what can be read of it is
 * read, and a place that is not there is found as near as it can be.
 */

/** A text taken apart, as far as it goes. */
export interface TextTree {
  readonly text: string;
  readonly root: Node | undefined;
}

let latest: TextTree = { text: '', root: undefined };

/** Several ask about the same text, one after the other: it is taken apart once. */
export function treeOf(text: string): TextTree {
  if (latest.text !== text) latest = { text, root: parseTree(text, [], { allowTrailingComma: true }) };
  return latest;
}

/**
 * The stretch to underline for a place in the document: a value that is one word, the name of a group or
 * list, or, where the place does not exist, of the nearest that it would lie in.
 */
export function spanAt({ root }: TextTree, path: JsonPath): TextSpan {
  if (!root) return { from: 0, to: 1 };
  for (let length = path.length; length > 0; length--) {
    const found = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (found) return wordOf(found);
  }
  return { from: root.offset, to: root.offset + 1 };
}

/** The same for a place as decoding writes it: `nodes[3].data.branches[0]`. */
export function spanOfPlace(tree: TextTree, place: string): TextSpan {
  return spanAt(tree, pathOf(place));
}

function pathOf(place: string): JsonPath {
  return [...place.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) =>
    index === undefined ? part : Number(index),
  );
}

/** The last line's text up to its end, for a fault that is known by line alone. */
export function spanOfLine(text: string, line: number): TextSpan {
  let from = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', from);
    if (end < 0) break;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}

/** The exit of a step: where the step's data says its id. */
export function spanOfPort(tree: TextTree, index: number, port: string): TextSpan {
  const data = tree.root && findNodeAtLocation(tree.root, ['nodes', index, 'data']);
  const named = data && namedIn(data, port);
  return named ? wordOf(named) : spanAt(tree, ['nodes', index, 'name']);
}

/** The step whose text the offset lies in, by id. */
export function stepAround(text: string, offset: number): string | undefined {
  const span = stepTextAt(text, offset);
  const step = span && parseTree(text.slice(span.from, span.to));
  const id: unknown = step && findNodeAtLocation(step, ['id'])?.value;
  return typeof id === 'string' ? id : undefined;
}

/**
 * The text of the step that the offset lies in. Counts brackets and takes nothing apart, for this is
 * asked at each key, in texts of a megabyte too.
 */
export function stepTextAt(text: string, offset: number): TextSpan | undefined {
  let depth = 0;
  let isInSteps = false;
  let name = '';
  let from = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      const end = endOfString(text, index);
      if (depth === 1) name = text.slice(index + 1, end);
      index = end;
    } else if (code === openBrace || code === openBracket) {
      depth++;
      if (depth === 2) isInSteps = name === 'nodes';
      if (depth === 3 && isInSteps) from = index;
      if (index > offset && depth <= 2) return undefined;
    } else if (code === closeBrace || code === closeBracket) {
      depth--;
      if (depth !== 2 || from < 0) continue;
      if (from <= offset && offset <= index + 1) return { from, to: index + 1 };
      if (index > offset) return undefined;
      from = -1;
    }
    // A step whose end is not to be found: what is left of a bracket that somebody took away.
    if (from >= 0 && index - from > longestStep) break;
  }
  return from >= 0 && from <= offset && offset <= from + longestStep
    ? { from, to: Math.min(text.length, from + longestStep) }
    : undefined;
}

const [quote, openBrace, closeBrace, openBracket, closeBracket] = [34, 123, 125, 91, 93];
const backslash = 92;
const newline = 10;

/** In characters. No step that a person reads is longer. */
const longestStep = 200_000;

/** The index of the quotation mark that ends a text, or of the line's end where it lacks one. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === backslash) index++;
    else if (code === quote || code === newline) break;
  }
  return index;
}

/** The whole text of a step. */
export function spanOfStep({ root }: TextTree, id: string): TextSpan | undefined {
  const steps = root && findNodeAtLocation(root, ['nodes']);
  const found = steps?.children?.find((step) => findNodeAtLocation(step, ['id'])?.value === id);
  return found && { from: found.offset, to: found.offset + found.length };
}

/** One line: a value of one word itself, otherwise its name, otherwise its first bracket. */
function wordOf(node: Node): TextSpan {
  if (node.type !== 'object' && node.type !== 'array') {
    return { from: node.offset, to: node.offset + node.length };
  }
  const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return name
    ? { from: name.offset, to: name.offset + name.length }
    : { from: node.offset, to: node.offset + 1 };
}

function namedIn(node: Node, id: string): Node | undefined {
  if (node.type === 'property') {
    const [name, value] = node.children ?? [];
    if (name?.value === 'id' && value?.value === id) return value;
  }
  for (const child of node.children ?? []) {
    const found = namedIn(child, id);
    if (found) return found;
  }
  return undefined;
}
