/** A version as the tree of versions knows it. */
interface Descended {
  readonly number: number;
  /** The version that it was made from, and the one that was merged into that. */
  readonly parent: number | null;
  readonly mergedFrom: number | null;
}

/**
 * The latest version that both versions come from, by way of parents and of what was merged; a version comes from
 * itself. Undefined where they have nothing in common.
 */
export function commonAncestor(
  versions: readonly Descended[],
  one: number,
  other: number,
): number | undefined {
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  const shared = ancestorsOf(byNumber, other);
  // A version is numbered after all that it comes from, so the highest comes from no other that is shared.
  const common = [...ancestorsOf(byNumber, one)].filter((number) => shared.has(number));
  return common.length === 0 ? undefined : Math.max(...common);
}

function ancestorsOf(versions: ReadonlyMap<number, Descended>, from: number): ReadonlySet<number> {
  const found = new Set(versions.has(from) ? [from] : []);
  // A set is walked in order of insertion, also what is added on the way.
  for (const number of found) {
    const version = versions.get(number);
    for (const earlier of [version?.parent, version?.mergedFrom]) {
      if (earlier !== undefined && earlier !== null && versions.has(earlier)) found.add(earlier);
    }
  }
  return found;
}
