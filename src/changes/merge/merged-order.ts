import { isSameJson } from '#lib/same-json.ts';

/** The order of what two sides have together: that of the side that changed it, and what the other added after what it stood after. */
export function mergedOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [first, second] = isSameJson(ours, base) ? [theirs, ours] : [ours, theirs];
  const known = new Set(first);
  const after = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const key of second) {
    if (known.has(key)) {
      anchor = key;
      continue;
    }
    const group = after.get(anchor);
    if (group) group.push(key);
    else after.set(anchor, [key]);
  }
  return [undefined, ...first].flatMap((key) => [
    ...(key === undefined ? [] : [key]),
    ...(after.get(key) ?? []),
  ]);
}
