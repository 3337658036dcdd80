/**
 * `next`, with each part that is equal to its counterpart in `old` exchanged for that very part, so that
 * what is known by identity stays known. Members of a list are paired by `id` where they have one. Both
 * are JSON; where nothing differs the answer is `old` itself.
 */
export function shareParts<T>(old: unknown, next: T): T {
  // Equal parts of JSON are of one type.
  return shared(old, next) as T;
}

function shared(old: unknown, next: unknown): unknown {
  if (old === next || !isGroup(old) || !isGroup(next)) return next;
  if (Array.isArray(old) !== Array.isArray(next)) return next;
  if (Array.isArray(old) && Array.isArray(next)) return sharedList(old, next);
  const keys = Object.keys(next);
  const before = Object.keys(old);
  const parts = keys.map((key) => [key, shared(own(old, key), next[key])] as const);
  const isSame =
    keys.length === before.length &&
    parts.every(([key, part], index) => key === before[index] && part === own(old, key));
  return isSame ? old : Object.fromEntries(parts);
}

function sharedList(old: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(old.map((member) => [idOf(member), member]));
  const list = next.map((member, index) => {
    const id = idOf(member);
    return shared(id === undefined ? old[index] : byId.get(id), member);
  });
  return list.length === old.length && list.every((member, index) => member === old[index]) ? old : list;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a group says itself: it inherits names that no JSON gave it. */
function own(group: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

function idOf(member: unknown): unknown {
  return isGroup(member) ? member['id'] : undefined;
}
