import { nextIdAfter } from '#cases/case-ids.ts';
import type { TestCase } from '#flow/case.ts';

/** The cases with copies of some right after them, each with an id of its own. */
export function withCopies(
  cases: readonly TestCase[],
  isCopied: (testCase: TestCase, place: number) => boolean,
): { readonly cases: readonly TestCase[]; readonly count: number } {
  const taken = new Set(cases.map(({ id }) => id));
  let last = cases.at(-1)?.id;
  let count = 0;
  const next = cases.flatMap((testCase, place) => {
    if (!isCopied(testCase, place)) return [testCase];
    const id = nextIdAfter(last, taken);
    taken.add(id);
    last = id;
    count++;
    return [testCase, { ...testCase, id }];
  });
  return { cases: next, count };
}

export function withTag(
  cases: readonly TestCase[],
  chosen: ReadonlySet<string>,
  tag: string,
): readonly TestCase[] {
  return cases.map((testCase) => {
    const tags = testCase.tags ?? [];
    return chosen.has(testCase.id) && !tags.includes(tag) ? { ...testCase, tags: [...tags, tag] } : testCase;
  });
}

/** The cases with more of them behind; those whose id is taken get the next free one. */
export function withMore(cases: readonly TestCase[], more: readonly TestCase[]): readonly TestCase[] {
  const taken = new Set(cases.map(({ id }) => id));
  let last = [...cases, ...more].at(-1)?.id;
  const added = more.map((testCase) => {
    const id = taken.has(testCase.id) ? nextIdAfter(last, taken) : testCase.id;
    if (id !== testCase.id) last = id;
    taken.add(id);
    return id === testCase.id ? testCase : { ...testCase, id };
  });
  return [...cases, ...added];
}

/** The words that cases are found by, in the order of the alphabet; of very many only so many. */
export function tagsOf(cases: readonly TestCase[], most = 200): readonly string[] {
  const tags = new Set<string>();
  for (const testCase of cases) {
    for (const tag of testCase.tags ?? []) if (tags.size < most) tags.add(tag);
  }
  return [...tags].sort((one, other) => one.localeCompare(other, 'sv'));
}
