import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { JsonPath } from '#lib/json.ts';
import type { TextSpan } from './code-types.ts';

/*
 * Where things stand in a JSON text. It may be half written: what can be read of it is read, and a place
 * that is not there is found as near as it can be.
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

/** One line: a value of one word itself, otherwise its name, otherwise its first bracket. */
export function wordOf(node: Node): TextSpan {
  if (node.type !== 'object' && node.type !== 'array') {
    return { from: node.offset, to: node.offset + node.length };
  }
  const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return name
    ? { from: name.offset, to: name.offset + name.length }
    : { from: node.offset, to: node.offset + 1 };
}
