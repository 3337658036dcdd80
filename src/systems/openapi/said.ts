import { ownProperty } from '#lib/json.ts';

/** A text that a description has, on one line; undefined where it has none. */
export function textIn(part: object, name: string): string | undefined {
  const text = ownProperty(part, name);
  if (typeof text !== 'string') return undefined;
  // Cut before anything is looked for in it, so that a long one costs nothing.
  return text.slice(0, 5000).replace(/\s+/g, ' ').trim() || undefined;
}

/** The first sentence without its full stop, as a label or a name has it. */
export function asName(text: string, most: number): string {
  const [first = text] = text.split(/\.\s+(?=\p{Lu})/u, 1);
  return shortened(first.replace(/\.$/, ''), most);
}

export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
