import { isRecord, ownProperty } from '#lib/json.ts';
import { isSameJson } from '#lib/same-json.ts';

/** Whose of two changes of the same thing is meant. */
export type Side = 'ours' | 'theirs';

/** A thing as it was, and as each side has it; undefined where it is not there. */
export interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/**
 * What only one side changed, or both changed alike. Records are settled key by key, so many levels down as
 * `depth` says. Undefined where both sides changed the same thing, each in its own way.
 */
export function settled<T>(
  { base, ours, theirs }: Three<T>,
  depth: number,
): { readonly value: T | undefined } | undefined {
  if (isSameJson(theirs, base)) return { value: ours };
  if (isSameJson(ours, base)) return { value: theirs };
  if (isSameJson(ours, theirs)) return { value: ours };
  const old = base ?? {};
  if (depth === 0 || !isRecord(old) || !isRecord(ours) || !isRecord(theirs)) return undefined;
  const entries: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [was, one, other] = [old, ours, theirs].map((side) => ownProperty(side, key));
    const part = settled({ base: was, ours: one, theirs: other }, depth - 1);
    if (!part) return undefined;
    if (part.value !== undefined) entries.push([key, part.value]);
  }
  // Each key's value is that of a record of the type.
  return { value: Object.fromEntries(entries) as T };
}
