import { idSchema, isKey } from '#flow/keys.ts';

/**
 * A key made of a name in a description, which is kept where rules may read it: `x-y.z` becomes `xYZ`. Notes
 * it among the taken ones.
 */
export function deriveKey(name: string, taken: Set<string>): string {
  const words = name
    .slice(0, 200)
    .split(/[^A-Za-zÅÄÖåäö0-9_]+/)
    .filter(Boolean);
  const joined = words
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[\d_]+/, '')
    .slice(0, 50);
  // A name that every object inherits is a name like others with something behind it.
  const base = [joined, `${joined}_`].find(isKey) ?? 'varde';
  return unique(base, taken, (number) => `${base}${number}`);
}

/** An identifier made of a name in a description. Notes it among the taken ones. */
export function deriveId(name: string, taken: Set<string>): string {
  const cut = name.slice(0, 70);
  const base = idSchema.safeParse(cut).success ? cut : `${cut}_`;
  return unique(base, taken, (number) => `${base} ${number}`);
}

/** `Citizen API` becomes `citizen-api`: the same each time that a description is read. */
export function systemIdOf(title: string): string {
  const words = title
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const id = words.join('-').slice(0, 60);
  return idSchema.safeParse(id).success ? id : 'api';
}

function unique(base: string, taken: Set<string>, numbered: (number: number) => string): string {
  let found = base;
  for (let number = 2; taken.has(found); number++) found = numbered(number);
  taken.add(found);
  return found;
}
