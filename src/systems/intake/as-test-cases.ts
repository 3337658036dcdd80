import type { TestCase } from '#flow/case.ts';
import { idSchema } from '#flow/keys.ts';
import type { ReadCase } from './case-from.ts';

export interface NamedCase {
  /** The file's name. */
  readonly name: string;
  readonly systems: ReadCase['systems'];
}

/** Test cases named after their files, each with an id that no other has. */
export function asTestCases(read: readonly NamedCase[], taken: Iterable<string>): readonly TestCase[] {
  const ids = new Set(taken);
  return read.map(({ name, systems }) => {
    const id = freeId(name, ids);
    ids.add(id);
    return { id, name, systems };
  });
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/\.xml$/i, '')
    .trim()
    .slice(0, 70);
  const wanted = idSchema.safeParse(plain).success ? plain : `${plain}-1`;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
