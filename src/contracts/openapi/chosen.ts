import type { LeftOut, LeftOutKind } from '#systems/openapi/left-out.ts';
import type { OperationOverview, Overview } from '#systems/openapi/reading.ts';

/** The operations in which every word that is written occurs. */
export function findOperations(
  operations: readonly OperationOverview[],
  words: string,
  say: (said: OperationOverview['name']) => string,
): readonly OperationOverview[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return operations;
  return operations.filter(({ name, method, path }) => {
    const text = `${say(name)} ${method} ${path}`.toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}

/** One sort of thing that is left out, and all the places where. */
export interface LeftOutSort {
  readonly what: LeftOutKind;
  readonly places: readonly string[];
}

/** What is left out of the chosen operations and of the description as a whole. */
export function leftOutOf(overview: Overview, chosen: ReadonlySet<string>): readonly LeftOutSort[] {
  const sorts = new Map<LeftOutKind, string[]>();
  const add = (all: readonly LeftOut[], prefix: string) => {
    for (const { what, where } of all) {
      const places = sorts.get(what) ?? [];
      places.push(`${prefix} ${where}`.trim());
      sorts.set(what, places);
    }
  };
  add(overview.leftOut, '');
  for (const { id, method, path, leftOut } of overview.operations) {
    if (chosen.has(id)) add(leftOut, `${method} ${path}`);
  }
  return [...sorts].map(([what, places]) => ({ what, places }));
}
