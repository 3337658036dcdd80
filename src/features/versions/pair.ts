/** A version by its number, or the draft. */
export type Place = number | 'draft';

/** What is looked at, `after`, and what it is held against: null where it is looked at alone. */
export interface Pair {
  readonly before: Place | null;
  readonly after: Place;
}

/** As it stands in an address: `5-7`, `5-draft`; `7` alone. */
export function pairText({ before, after }: Pair): string {
  return before === null ? String(after) : `${before}-${after}`;
}

/** Undefined where an address says nothing that can be understood. */
export function pairFrom(text: string | undefined): Pair | undefined {
  const [, before, after] = /^(?:(\d{1,9}|draft)-)?(\d{1,9}|draft)$/.exec(text ?? '') ?? [];
  if (after === undefined) return undefined;
  return { before: before === undefined ? null : placeFrom(before), after: placeFrom(after) };
}

function placeFrom(text: string): Place {
  return text === 'draft' ? text : Number(text);
}

/**
 * What is shown when nobody has chosen: the draft where it holds something new, otherwise the latest
 * version; against the version in use, or the one that it was made from.
 */
export function usualPair(
  versions: readonly { readonly number: number; readonly parent: number | null }[],
  draft: { readonly basedOn: number | null; readonly isAhead: boolean },
  inUse: number | undefined,
): Pair {
  const latest = versions.reduce<number | undefined>(
    (highest, { number }) => (highest === undefined || number > highest ? number : highest),
    undefined,
  );
  const after: Place = latest === undefined || draft.isAhead ? 'draft' : latest;
  const before = inUse !== undefined && inUse !== after ? inUse : originOf(after, versions, draft.basedOn);
  return { before, after };
}

/** The version that a version or the draft was made from; else the one before it; null where there is none. */
export function originOf(
  place: Place,
  versions: readonly { readonly number: number; readonly parent: number | null }[],
  basedOn: number | null,
): number | null {
  const numbers = new Set(versions.map(({ number }) => number));
  const parent = place === 'draft' ? basedOn : versions.find(({ number }) => number === place)?.parent;
  if (parent !== null && parent !== undefined && parent !== place && numbers.has(parent)) return parent;
  const earlier = [...numbers].filter((number) => place === 'draft' || number < place);
  return earlier.length === 0 ? null : Math.max(...earlier);
}

/** The pair when another is chosen to be looked at: what it is held against stays, unless it is the same. */
export function lookedAt(place: Place, pair: Pair, origin: number | null): Pair {
  return { before: pair.before === place ? origin : pair.before, after: place };
}
