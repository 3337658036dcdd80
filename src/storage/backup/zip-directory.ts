import { Inflate } from 'fflate';

/*
 * Reads a zip archive by its directory, file by file, so that no more than one file is unpacked at a time
 * and none to more than it says of itself and may be. fflate does the unpacking; its own ways to read an
 * archive either unpack all at once or guess where a file ends.
 */

export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive, and unpacked, as the directory says. */
  readonly packed: number;
  readonly size: number;
  readonly isDeflated: boolean;
  readonly offset: number;
}

/** The archive is cut, damaged, or of a sort that is not read here. */
export class ZipFault extends Error {}

const endSize = 22;
const longestComment = 65_535;
/** Bytes of a directory of as many files as there can be, each with a long name. */
const largestDirectory = 40_000_000;
const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const;

/** What the archive holds. Throws `ZipFault`. */
export async function readZipDirectory(archive: Blob): Promise<readonly ZipEntry[]> {
  const tailFrom = Math.max(0, archive.size - endSize - longestComment);
  const tail = await viewOf(archive, tailFrom, archive.size);
  let end = tail.byteLength - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== signatures.end) end--;
  if (end < 0) throw new ZipFault();
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (start + length > tailFrom + end || length > largestDirectory) throw new ZipFault();
  const directory = await viewOf(archive, start, start + length);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== signatures.entry)
      throw new ZipFault();
    const [flags, method] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true)];
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.getUint16(at + place, true));
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    const isEncrypted = (flags & 1) !== 0;
    if (next > directory.byteLength || isEncrypted || (method !== 0 && method !== 8)) throw new ZipFault();
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, name)),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      isDeflated: method === 8,
      offset: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The bytes of one file of the archive. Throws `ZipFault`, also where it unpacks to more than it says. */
export async function readZipEntry(archive: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const { packed, size, isDeflated, offset } = entry;
  const head = await viewOf(archive, offset, offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== signatures.file) throw new ZipFault();
  const from = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = new Uint8Array(await archive.slice(from, from + packed).arrayBuffer());
  if (bytes.length !== packed) throw new ZipFault();
  if (isDeflated) return inflated(bytes, size);
  if (packed !== size) throw new ZipFault();
  return bytes;
}

/** Bytes at a time, so that what grows is seen to grow. */
const pieceSize = 16_384;

function inflated(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    if (at + piece.length > size) throw new ZipFault();
    whole.set(piece, at);
    at += piece.length;
    isWhole = isLast;
  });
  try {
    for (let from = 0; from < bytes.length; from += pieceSize)
      inflate.push(bytes.subarray(from, from + pieceSize), from + pieceSize >= bytes.length);
  } catch {
    throw new ZipFault();
  }
  if (!isWhole || at !== size) throw new ZipFault();
  return whole;
}

async function viewOf(archive: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await archive.slice(from, to).arrayBuffer());
}
