import { type Message, message } from '#lib/message.ts';
import { joined } from '#lib/workbook.ts';
import type { Bytes } from './case-file.ts';

/** Bytes of a workbook, and of a JSON document: what is read whole. */
const largestWhole = 20_000_000;

/** Bytes of a `Blob`, piece by piece. */
export async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += pieceSize) {
    yield new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer());
  }
}

const pieceSize = 262_144;

/** The first piece, and all of them from it on. */
export async function peeked(bytes: Bytes): Promise<[first: Uint8Array | undefined, all: Bytes]> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return [first.done ? undefined : first.value, all()];
}

/** All the bytes; undefined where they are too many. */
export async function wholeOf(bytes: Bytes): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > largestWhole) return undefined;
    pieces.push(piece);
  }
  return joined(pieces);
}

/** Why a file that is read whole is not. */
export function tooLarge(key: string): Message {
  return message(key, { limit: largestWhole / 1_000_000 });
}
