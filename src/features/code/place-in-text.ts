import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { TextSpan } from '#ui/code-field/code-types.ts';
import { spanAt, type TextTree, wordOf } from '#ui/code-field/json-text.ts';

/*
 * Where steps and their exits stand in the text of a bot, which may be half written.
 */

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
