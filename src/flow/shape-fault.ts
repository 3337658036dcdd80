import type { z } from 'zod';
import type { Json, JsonPath } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { formatPath } from '#lib/parse-json.ts';

/** What may be asked for in a place, by the schema library's name for it. */
const wanted: Readonly<Record<string, string>> = {
  string: 'file.fault.text',
  number: 'file.fault.number',
  int: 'file.fault.number',
  boolean: 'file.fault.yesNo',
  array: 'file.fault.list',
  object: 'file.fault.group',
  record: 'file.fault.group',
};

/** Where something is not as it should be, and what should stand there; the holes of a message. */
type ShapeFault = { readonly place: string; readonly detail: Message };

/**
 * The first fault that a schema found in a piece of JSON, in our own words: the library's speak English.
 * `place` is where the piece lies in its file; `root` names the piece itself.
 */
export function shapeFault(error: z.ZodError, json: unknown, place: JsonPath, root: string): ShapeFault {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  const isMissing = path.length > 0 && valueAt(json, path) === undefined;
  const expected = issue?.code === 'invalid_type' ? wanted[issue.expected] : undefined;
  const detail = message(isMissing ? 'file.fault.missing' : (expected ?? 'file.fault.notAllowed'));
  return { place: formatPath([...place, ...path]) || root, detail };
}

function valueAt(json: unknown, path: JsonPath): Json | undefined {
  let value: unknown = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  // Within JSON lies JSON.
  return value as Json | undefined;
}
