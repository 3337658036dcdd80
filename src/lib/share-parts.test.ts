import { assert, json, property } from 'fast-check';
import { expect, test } from 'vitest';
import { shareParts } from './share-parts.ts';

const old = {
  name: 'a',
  list: [
    { id: 'x', at: [1, 2] },
    { id: 'y', at: [3] },
  ],
  rest: { deep: [null, true] },
};

test('what is equal is the very same, whole and in parts', () => {
  expect(shareParts(old, structuredClone(old))).toBe(old);
  const next = shareParts(old, { ...structuredClone(old), name: 'b' });
  expect(next).toEqual({ ...old, name: 'b' });
  expect(next.list).toBe(old.list);
  expect(next.rest).toBe(old.rest);
});

test('members of a list are known by id, wherever they have gone', () => {
  const [x, y] = old.list;
  const next = shareParts(old.list, structuredClone([{ id: 'z', at: [] }, y, x]));
  expect(next).toEqual([{ id: 'z', at: [] }, y, x]);
  expect(next[1]).toBe(y);
  expect(next[2]).toBe(x);
});

test('another order of names is another group, written as it was written', () => {
  const turned = shareParts(old, {
    rest: { deep: [null, true] },
    list: structuredClone(old.list),
    name: 'a',
  });
  expect(JSON.stringify(turned)).toBe(JSON.stringify({ rest: old.rest, list: old.list, name: 'a' }));
});

test('whatever the two are, what comes out is written as what went in', () => {
  assert(
    property(json(), json(), (one, other) => {
      expect(JSON.stringify(shareParts(JSON.parse(one), JSON.parse(other)))).toBe(
        JSON.stringify(JSON.parse(other)),
      );
    }),
  );
});
