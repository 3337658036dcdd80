import { isRecord, ownProperty } from './json.ts';

/*
 * What differs between two JSON values, as JSON itself, so that from either one comes the other. Values are
 * told apart by identity first: where they share what did not change, as documents do, it is found in a
 * time that the change decides and not the size.
 */
export type Delta =
  /** Another value; a side that is left out had none. */
  | { readonly type: 'swap'; readonly before?: unknown; readonly after?: unknown }
  /** What differs in a list, by index. */
  | { readonly type: 'list'; readonly parts: readonly Part<number>[] }
  /** Members of a list, all of them from `at`, that stand in each other's place. */
  | {
      readonly type: 'splice';
      readonly at: number;
      readonly before: readonly unknown[];
      readonly after: readonly unknown[];
    }
  /** What differs in an object, by key; both sides' keys in their order, where those differ. */
  | {
      readonly type: 'record';
      readonly parts: readonly Part<string>[];
      readonly keys?: { readonly before: readonly string[]; readonly after: readonly string[] };
    };

type Part<Place> = readonly [at: Place, delta: Delta];
type Side = 'before' | 'after';
type Group = Readonly<Record<string, unknown>>;

/** Null where the values are the very same. */
export function deltaOf(before: unknown, after: unknown): Delta | null {
  if (before === after) return null;
  if (Array.isArray(before) && Array.isArray(after)) return listDelta(before, after);
  if (isRecord(before) && isRecord(after)) return recordDelta(before, after);
  return { type: 'swap', ...sideOf('before', before), ...sideOf('after', after) };
}

/**
 * The value on the other side of a delta; what did not change is shared with `value`. Throws where `value`
 * is not what the delta was made from.
 */
export function cross(value: unknown, delta: Delta, from: Side): unknown {
  const to = from === 'before' ? 'after' : 'before';
  switch (delta.type) {
    case 'swap':
      expectSame(value, delta[from]);
      return delta[to];
    case 'list': {
      const list = [...listOf(value)];
      for (const [at, part] of delta.parts) list[at] = cross(list[at], part, from);
      return list;
    }
    case 'splice': {
      const list = [...listOf(value)];
      const out = delta[from];
      expectSame(list.slice(delta.at, delta.at + out.length), out);
      list.splice(delta.at, out.length, ...delta[to]);
      return list;
    }
    case 'record': {
      if (!isRecord(value)) throw new Error('not an object');
      const parts = new Map(Object.entries(value));
      for (const [key, part] of delta.parts) parts.set(key, cross(parts.get(key), part, from));
      const keys = delta.keys?.[to] ?? Object.keys(value);
      return Object.fromEntries(keys.map((key) => [key, parts.get(key)]));
    }
  }
}

function listDelta(before: readonly unknown[], after: readonly unknown[]): Delta {
  if (before.length === after.length) {
    return { type: 'list', parts: partsOf(before.keys(), (at) => deltaOf(before[at], after[at])) };
  }
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    type: 'splice',
    at: head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}

function recordDelta(before: Group, after: Group): Delta {
  const keys = { before: Object.keys(before), after: Object.keys(after) };
  const isAlike =
    keys.before.length === keys.after.length && keys.before.every((key, at) => key === keys.after[at]);
  const parts = partsOf(new Set([...keys.before, ...keys.after]), (key) =>
    deltaOf(ownProperty(before, key), ownProperty(after, key)),
  );
  return { type: 'record', parts, ...(isAlike ? {} : { keys }) };
}

function partsOf<Place>(places: Iterable<Place>, delta: (at: Place) => Delta | null): Part<Place>[] {
  const parts: Part<Place>[] = [];
  for (const at of places) {
    const part = delta(at);
    if (part) parts.push([at, part]);
  }
  return parts;
}

function sideOf(side: Side, value: unknown): Partial<Record<Side, unknown>> {
  return value === undefined ? {} : { [side]: value };
}

function expectSame(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error('made from another value');
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value;
}
