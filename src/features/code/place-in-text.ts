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
  return span && idOfStep(text, span);
}

/** The text of the step that the offset lies in. */
export function stepTextAt(text: string, offset: number): TextSpan | undefined {
  for (const span of stepTexts(text)) {
    if (offset < span.from) return undefined;
    if (offset <= span.to) return span;
  }
  return undefined;
}

/**
 * The text of each step, in order. Counts brackets and takes nothing apart, for this is asked at each key,
 * in texts of a megabyte too.
 */
function* stepTexts(text: string): Generator<TextSpan> {
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
    } else if (code === closeBrace || code === closeBracket) {
      depth--;
      if (depth !== 2 || from < 0) continue;
      yield { from, to: index + 1 };
      from = -1;
    }
    // A step whose end is not to be found: what is left of a bracket that somebody took away.
    if (from >= 0 && index - from > longestStep) break;
  }
  if (from >= 0) yield { from, to: Math.min(text.length, from + longestStep) };
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
export function spanOfStep(text: string, id: string): TextSpan | undefined {
  const sign = JSON.stringify(id);
  for (const span of stepTexts(text)) {
    const at = text.indexOf(sign, span.from);
    if (at < 0) return undefined;
    if (at < span.to && idOfStep(text, span) === id) return span;
  }
  return undefined;
}

function idOfStep(text: string, { from, to }: TextSpan): string | undefined {
  const step = parseTree(text.slice(from, to));
  const id: unknown = step && findNodeAtLocation(step, ['id'])?.value;
  return typeof id === 'string' ? id : undefined;
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
