/** The members of two lists, paired by what they are known by, each part in the order of its own list. */
export interface Paired<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly { readonly before: T; readonly after: T }[];
}

export function paired<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Paired<T> {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const added: T[] = [];
  const kept: { before: T; after: T }[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const counterpart = old.get(key);
    if (counterpart === undefined) added.push(item);
    else kept.push({ before: counterpart, after: item });
    old.delete(key);
  }
  return { added, removed: [...old.values()], kept };
}
