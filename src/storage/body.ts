/** A version's document as it is stored: compressed where the browser can, otherwise as text. */
export type Body =
  | { readonly encoding: 'gzip'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly encoding: 'plain'; readonly text: string };

export async function pack(text: string): Promise<Body> {
  if (typeof CompressionStream === 'undefined') return { encoding: 'plain', text };
  const packed = await through(new CompressionStream('gzip'), new TextEncoder().encode(text)).arrayBuffer();
  return { encoding: 'gzip', bytes: new Uint8Array(packed) };
}

/** The text again. Throws when the bytes are damaged: gzip carries a checksum. */
export async function unpack(body: Body): Promise<string> {
  if (body.encoding === 'plain') return body.text;
  return await through(new DecompressionStream('gzip'), body.bytes).text();
}

function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Response {
  const writer = stream.writable.getWriter();
  // What goes wrong here goes wrong for the reader too, who tells of it.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Response(stream.readable);
}
