export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** So many bytes tell how a text without a mark is encoded. */
const sampled = 4000;

/**
 * The text of a file, by its byte order mark or by what its bytes can be: UTF-8 is told by being valid,
 * UTF-16 by its empty bytes, and what is neither is Windows-1252, as older programs save.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): DecodedText {
  const encoding = wanted ?? encodingOf(bytes, false);
  const decoder = new TextDecoder(encoding);
  // A decoder takes away a mark of its own encoding. Where a sign is one byte none can be cut in two, and asked
  // this way Node does not take Windows-1252 for Latin-1.
  const stream = encoding === 'windows-1252';
  return { text: decoder.decode(bytes, { stream }), encoding };
}

/**
 * The same, piece by piece, so that a file of any size can be read. A file whose first letter that is no
 * ASCII comes late is told by that letter.
 */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  wanted?: Encoding,
): AsyncGenerator<DecodedText & { readonly bytes: number }> {
  let encoding: Encoding | undefined = wanted;
  let decoder: TextDecoder | undefined;
  let isAscii = true;
  for await (const piece of pieces) {
    if (!decoder || !encoding) {
      encoding ??= encodingOf(piece, true);
      decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' && !wanted });
    }
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      if (isAscii) encoding = 'windows-1252';
      decoder = new TextDecoder(encoding);
      text = decoder.decode(piece, { stream: true });
    }
    isAscii &&= text.length === piece.length;
    yield { text, encoding, bytes: piece.length };
  }
}

/** `isPart`: more bytes follow, and the last letter may be cut in two. */
function encodingOf(bytes: Uint8Array, isPart: boolean): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, sampled).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = Math.min(bytes.length, sampled) / 8;
  if (odd > many && odd > even) return 'utf-16le';
  if (even > many) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPart });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
