import { canonicalJson } from '#lib/json.ts';

/** SHA-256 in hexadecimal of a JSON value; two values that differ only in the order of keys agree. */
export async function contentHash(value: unknown): Promise<string> {
  return await textHash(canonicalJson(value));
}

/** SHA-256 in hexadecimal of a text's UTF-8 bytes. */
export async function textHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
