import { isRecord } from '#lib/json.ts';
import type { Evaluate, Frame, Layout } from './compiled.ts';

import type { Answer } from './value.ts';

/** What `var` reads from: the variables of a run, one data value, or an element of a list. */
export interface Scope {
  /** The place read when a path is nothing but one variable, so that others may read it directly. */
  slotOf(path: string): number | undefined;
  /** A reader of a path known when the rule is compiled. */
  reader(path: string): Evaluate;
  /** Reads a path computed while the rule runs. */
  read(frame: Frame, path: string): Answer;
}

/** The value in a place of a frame; an empty place is missing. */
export function valueAt(frame: Frame, slot: number): Answer {
  const value = frame[slot];
  // A frame's owner puts JSON values in it; the type is open so that a run may keep its own there too.
  return value === undefined ? null : (value as Answer);
}

/** Names that an object, list or text inherits, and for which a plain read would find a function. */
const inheritedNames = new Set(
  [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype].flatMap(
    (prototype) => Object.getOwnPropertyNames(prototype),
  ),
);
// These three are read from values of ours all the time and are their own property wherever they are found.
inheritedNames.delete('length');

function child(value: unknown, key: string): unknown {
  if (value === null || value === undefined) return undefined;
  if (inheritedNames.has(key)) return Object.hasOwn(value, key) ? plainRead(value, key) : undefined;
  return plainRead(value, key);
}

function plainRead(value: unknown, key: string): unknown {
  // Any value but null and undefined may be read by key.
  return (value as Record<string, unknown>)[key];
}

function walk(value: unknown, keys: readonly string[], from: number): Answer {
  let at = value;
  for (let i = from; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) return null;
    at = child(at, key);
    if (at === undefined || at === null) return null;
  }
  // What hangs below a JSON value is a JSON value.
  return at === undefined ? null : (at as Answer);
}

/** Variables by place: the first segment of a path is looked up in the layout, once. */
export function slotScope(layout: Layout): Scope {
  const whole = (frame: Frame): Answer => {
    const entries: [string, Answer][] = [];
    for (const name of layout.names) {
      const slot = layout.slotOf(name);
      if (slot !== undefined && frame[slot] !== undefined) entries.push([name, valueAt(frame, slot)]);
    }
    // The places of a frame hold values, never an unanswered operand.
    return Object.fromEntries(entries) as Answer;
  };
  const read = (frame: Frame, path: string): Answer => {
    if (path === '') return whole(frame);
    const keys = path.split('.');
    const slot = layout.slotOf(keys[0] ?? '');
    return slot === undefined ? null : walk(frame[slot], keys, 1);
  };
  return {
    slotOf: (path) => (path === '' ? undefined : layout.slotOf(path)),
    reader: (path) => {
      if (path === '') return whole;
      const own = layout.slotOf(path);
      if (own !== undefined) return readerFrom(own, []);
      const keys = path.split('.');
      const slot = layout.slotOf(keys[0] ?? '');
      return slot === undefined ? () => null : readerFrom(slot, keys.slice(1));
    },
    read,
  };
}

/** One JSON value in place 0, which an empty path gives whole. */
export const dataScope: Scope = {
  slotOf: (path) => (path === '' ? 0 : undefined),
  reader: (path) => readerFrom(0, path === '' ? [] : path.split('.')),
  read: (frame, path) => (path === '' ? valueAt(frame, 0) : walk(frame[0], path.split('.'), 0)),
};

/** What the body of `reduce` sees. */
export const reduceScope: Scope = slotScope({
  names: ['current', 'accumulator'],
  slotOf: (name) => (name === 'current' ? 0 : name === 'accumulator' ? 1 : undefined),
});

function readerFrom(slot: number, keys: readonly string[]): Evaluate {
  const [key, next] = keys;
  if (key === undefined) {
    return (frame) => {
      const value = frame[slot];
      return value === undefined ? null : (value as Answer); // as in valueAt, kept here for speed
    };
  }
  if (keys.length > 2 || keys.some((name) => inheritedNames.has(name)))
    return (frame) => walk(frame[slot], keys, 0);
  if (next !== undefined) {
    return (frame) => {
      const record = frame[slot];
      const inner = isRecord(record) ? record[key] : child(record, key);
      const value = isRecord(inner) ? inner[next] : child(inner, next);
      return value === undefined ? null : (value as Answer); // below a JSON value is a JSON value
    };
  }
  return (frame) => {
    const record = frame[slot];
    const value = isRecord(record) ? record[key] : child(record, key);
    return value === undefined ? null : (value as Answer); // below a JSON value is a JSON value
  };
}
