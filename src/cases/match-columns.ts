import { textIn } from '#lib/local-text.ts';
import type { CaseColumn } from './case-column.ts';

/**
 * Which column each heading of a file means: by its address, else by its label in either language where only
 * one column is called so. Null where none is; no column is taken twice.
 */
export function guessMapping(
  headings: readonly string[],
  columns: readonly CaseColumn[],
): (CaseColumn | null)[] {
  const byAddress = new Map(columns.map((column) => [plain(column.address), column]));
  const byLabel = new Map<string, CaseColumn | null>();
  for (const column of columns) {
    for (const name of namesOf(column)) byLabel.set(name, byLabel.has(name) ? null : column);
  }
  const taken = new Set<CaseColumn>();
  const once = (column: CaseColumn | null | undefined) => {
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  const addressed = headings.map((heading) => once(byAddress.get(plain(heading))));
  return headings.map((heading, index) => addressed[index] ?? once(byLabel.get(plain(heading))));
}

/** What a column is called in a file beside its address: its label, and with its system or step before it. */
function namesOf({ label, system, step, seldom, path }: CaseColumn): ReadonlySet<string> {
  // A field's name alone means neither what is expected of it nor that a case sets what a step works out.
  if (seldom || path[1] === 'variables') return new Set();
  const within = system ?? step;
  return new Set(
    (['sv', 'en'] as const).flatMap((language) => {
      const name = plain(textIn(label, language));
      return within === undefined ? [name] : [name, plain(`${textIn(within, language)}: ${name}`)];
    }),
  );
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
