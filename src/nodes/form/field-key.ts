import { isKey } from '#flow/keys.ts';

/** A key that none of the taken ones is, from what a field is called: "Avstånd till skolan" gives `avstandTillSkolan`. */
export function keyFor(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map(
      (word, index) =>
        (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('')
    .slice(0, 40);
  const base = isKey(joined) ? joined : `uppgift${joined.replace(/^[^A-Za-z]+/, '')}`;
  let key = base;
  for (let number = 2; taken.includes(key) || !isKey(key); number++) key = `${base}${number}`;
  return key;
}
