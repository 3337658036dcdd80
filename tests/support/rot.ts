import { gunzipSync, gzipSync } from 'node:zlib';

/* Ways in which a record goes bad. Its key is left, or it would be another record. */

export const rots = ['cut', 'bits flipped', 'wrong type', 'newer format'] as const;
export type Rot = (typeof rots)[number];

type Row = Readonly<Record<string, unknown>>;

/** The record gone bad; undefined where there is nothing in it that could go bad so. */
export function rotten(row: Row, keys: ReadonlySet<string>, rot: Rot): Row | undefined {
  const others = Object.keys(row).filter((name) => !keys.has(name));
  const changed = (change: (value: unknown) => unknown, names = others) => ({
    ...row,
    ...Object.fromEntries(names.map((name) => [name, change(row[name])])),
  });
  switch (rot) {
    case 'cut':
      // The second half of what it held, and of each long part of what is left, never came to the disk.
      return Object.fromEntries(
        Object.entries(row)
          .filter(([name], index, all) => keys.has(name) || index < all.length / 2)
          .map(([name, value]) => [name, keys.has(name) ? value : half(value)]),
      );
    case 'bits flipped':
      return changed(flipped);
    case 'wrong type':
      return changed((value) => (typeof value === 'number' ? 'sju' : 7));
    case 'newer format':
      if ('body' in row) return { ...row, body: newerBody(row['body']) };
      if (typeof row['text'] === 'string' && row['text'].includes('"format":'))
        return { ...row, text: row['text'].replace('"format":', '"format":9') };
      return { ...row, ...Object.fromEntries(others.map((name) => [name, { format: 99 }])) };
  }
}

function half(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, value.length / 2);
  if (value instanceof Uint8Array) return value.slice(0, value.length / 2);
  if (Array.isArray(value)) return value.slice(0, value.length / 2);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, half(part)]));
}

/** One bit in eight bytes, so that no checksum and no brace can stand; a number turns its sign and more. */
function flipped(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.map((byte, at) => (at % 8 === 3 ? byte ^ 4 : byte));
  if (typeof value === 'string') {
    return [...value]
      .map((sign, at) => (at % 8 === 0 ? String.fromCharCode(sign.charCodeAt(0) ^ 4) : sign))
      .join('');
  }
  if (typeof value === 'number') return -value - 0.5;
  if (typeof value === 'boolean') return 4;
  if (Array.isArray(value)) return value.map(flipped);
  if (typeof value !== 'object' || value === null) return 4;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, flipped(part)]));
}

/** A document of a format to come, in the same wrapping. */
function newerBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('bytes' in body) || !(body.bytes instanceof Uint8Array))
    return 7;
  const text = gunzipSync(body.bytes).toString();
  const newer = text.replace('"format":', '"format":9');
  // What has no format of its own comes in another wrapping.
  if (newer === text) return { encoding: 'zstd', bytes: body.bytes };
  return { encoding: 'gzip', bytes: new Uint8Array(gzipSync(newer)) };
}
