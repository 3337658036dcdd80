/** A version's document as it is stored: compressed where the browser can, otherwise as text. */
export type Body =
  | { readonly encoding: 'gzip'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly encoding: 'plain'; readonly text: string };

export async function pack(text: string): Promise<Body> {
  if (typeof CompressionStream === 'undefined') return { encoding: 'plain', text };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { encoding: 'gzip', bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
}

/** The text again. Throws when the bytes are damaged: gzip carries a checksum. */
export async function unpack(body: Body): Promise<string> {
  if (body.encoding === 'plain') return body.text;
  const stream = new Blob([body.bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).text();
}
