import { isKey } from '#flow/keys.ts';

/** A key made of a label's words, `Sökt skola` becoming `soktSkola`, that none of the taken ones has. */
export function newKey(label: string, taken: readonly string[], otherwise: string): string {
  const words = label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^\d+/, '')
    .slice(0, 50);
  const base = isKey(joined) ? joined : otherwise;
  const used = new Set(taken);
  let key = base;
  for (let number = 2; used.has(key); number++) key = `${base}${number}`;
  return key;
}
