import type { TestCase } from '#flow/case.ts';

/** The next free id in the way that the cases are numbered: S21 after S20. */
export function nextCaseId(cases: readonly TestCase[]): string {
  return nextIdAfter(cases.at(-1)?.id, new Set(cases.map(({ id }) => id)));
}

/** The same, where the last id and the taken ones are at hand. */
export function nextIdAfter(last: string | undefined, taken: ReadonlySet<string>): string {
  const [, prefix = 'F', digits = '00'] = /^(.*?)(\d{1,9})$/.exec(last ?? '') ?? [];
  for (let number = Number(digits) + 1; ; number++) {
    const id = prefix + String(number).padStart(digits.length, '0');
    if (!taken.has(id)) return id;
  }
}
