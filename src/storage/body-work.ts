import { type Delta, DiffPatcher } from 'jsondiffpatch';
import { canonicalJson, isRecord, type Json, ownProperty } from '#lib/json.ts';
import { parseJson } from '#lib/parse-json.ts';
import { type Body, pack, unpack } from './body.ts';
import { textHash } from './content-hash.ts';

/*
 * The heavy work with a version's document: its digest, and what of it has to be stored. It is whole, or it
 * is a delta against one whole document of the same bot, never against another delta: so a version is read
 * from two records at most. What is packed here is unpacked here before it is let out, so that a delta that
 * does not give the very document back is never stored. Runs in a worker, or without one.
 */

export interface PackRequest {
  readonly type: 'pack';
  readonly text: string;
  /** A whole document to tell the difference from. */
  readonly base: Body | null;
}
export interface UnpackRequest {
  readonly type: 'unpack';
  readonly body: Body;
  /** What the body is a delta against; null for a whole document. */
  readonly base: Body | null;
}
export type BodyRequest = PackRequest | UnpackRequest;

export type BodyAnswer =
  | { readonly type: 'packed'; readonly body: Body; readonly isDelta: boolean; readonly hash: string }
  | { readonly type: 'unpacked'; readonly text: string; readonly hash: string }
  | { readonly type: 'damaged' };

/** A delta is worth its while only when it is so many times smaller than the document it is told against. */
const clearly = 8;

/** To tell two long lists apart where both have changed takes time and room as their lengths multiplied. */
const longestList = 4000;

export async function answerBody(request: BodyRequest): Promise<BodyAnswer> {
  return request.type === 'pack' ? await packed(request) : await unpacked(request);
}

async function packed({ text, base }: PackRequest): Promise<BodyAnswer> {
  const canonical = canonicalOf(text);
  const [hash, delta] = await Promise.all([
    textHash(canonical ?? text),
    base && canonical !== undefined ? deltaOf(text, canonical, base) : undefined,
  ]);
  if (delta) return { type: 'packed', body: delta, isDelta: true, hash };
  return { type: 'packed', body: await pack(text), isDelta: false, hash };
}

async function unpacked({ body, base }: UnpackRequest): Promise<BodyAnswer> {
  try {
    const stored = await unpack(body);
    const text = base ? JSON.stringify(patched(await unpack(base), stored)) : stored;
    return { type: 'unpacked', text, hash: await textHash(canonicalOf(text) ?? text) };
  } catch {
    return { type: 'damaged' };
  }
}

async function deltaOf(text: string, canonical: string, base: Body): Promise<Body | undefined> {
  try {
    const old = await unpack(base);
    const before = fromStore(old);
    const after: unknown = JSON.parse(text);
    if (hasLongList(before) && hasLongList(after)) return undefined;
    const told = JSON.stringify(patcher.diff(before, after) ?? null);
    if (canonicalJson(patched(old, told)) !== canonical) return undefined;
    const body = await pack(told);
    return sizeOf(body) * clearly < sizeOf(base) ? body : undefined;
  } catch {
    // A base that has rotted is told apart from by nobody.
    return undefined;
  }
}

/** Null in the place of a delta says that nothing differs. */
function patched(base: string, delta: string): unknown {
  const document = fromStore(base);
  const told = fromStore(delta);
  // What it is not sure of, the patcher throws at.
  return told === null ? document : patcher.patch(document, told as Delta);
}

/** A delta that names a prototype would be written into it. Throws. */
function fromStore(text: string): Json {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.message.key);
  return parsed.value;
}

/** Steps and ways are known by their ids, fields and parameters by their keys, other members by their place. */
const patcher = new DiffPatcher({
  objectHash: (member, index) =>
    String(ownProperty(member, 'id') ?? ownProperty(member, 'key') ?? `#${index}`),
  omitRemovedValues: true,
});

/** Undefined for a text that is no JSON: a draft that has rotted is kept letter by letter. */
function canonicalOf(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function hasLongList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > longestList || value.some(hasLongList);
  return isRecord(value) && Object.values(value).some(hasLongList);
}

function sizeOf(body: Body): number {
  return body.encoding === 'gzip' ? body.bytes.length : body.text.length;
}
