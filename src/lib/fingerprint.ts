/**
 * Sixteen hexadecimal digits that differ for texts that differ, for telling whether a thing is still the
 * same where one cannot wait for a real digest: FNV-1a twice over, from two starts. Nobody is kept out by it.
 */
export function fingerprintOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code ^ (one >>> 16), 0x01000193);
  }
  return hex(one) + hex(other);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
