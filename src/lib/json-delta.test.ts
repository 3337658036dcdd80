import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cross, deltaOf } from './json-delta.ts';

const json = () => fc.jsonValue({ maxDepth: 4 });

/** There and back, by way of its text. */
function across(before: unknown, after: unknown) {
  const delta = JSON.parse(JSON.stringify(deltaOf(before, after)));
  return [cross(after, delta, 'after'), cross(before, delta, 'before')];
}

test('of any two values the one comes from the other, with its keys in their order', () => {
  fc.assert(
    fc.property(json(), json(), (before, after) => {
      fc.pre(before !== after);
      // As JSON: it knows no -0.
      const [one, other] = [before, after].map((value) => JSON.parse(JSON.stringify(value)));
      expect(across(one, other).map((value) => JSON.stringify(value))).toEqual(
        [one, other].map((value) => JSON.stringify(value)),
      );
    }),
  );
});

test('a change deep in a large document is small, and the rest is shared', () => {
  const nodes = Array.from({ length: 1000 }, (_, id) => ({ id, data: { text: 'x'.repeat(100) } }));
  const before = { name: 'Boten', nodes };
  const changed = nodes.with(500, { id: 500, data: { text: 'y' } });
  const after = { ...before, nodes: changed };
  const delta = deltaOf(before, after);
  expect(JSON.stringify(delta).length).toBeLessThan(400);
  expect(delta && cross(after, delta, 'after')).toEqual(before);
  const back = delta && (cross(after, delta, 'after') as typeof before);
  expect(back?.nodes[499]).toBe(nodes[499]);
});

test('what is taken out of a list and what is put into it leave the others untold', () => {
  const list = ['a', 'b', 'c', 'd'];
  const inserted = ['a', 'b', 'ny', 'c', 'd'];
  expect(deltaOf(list, inserted)).toEqual({ type: 'splice', at: 2, before: [], after: ['ny'] });
  expect(across(list, inserted)).toEqual([list, inserted]);
  expect(across(list, ['a'])).toEqual([list, ['a']]);
});

test('keys that reach a prototype are keys like others', () => {
  const after = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}');
  const delta = deltaOf({}, after);
  const made = delta && cross({}, delta, 'before');
  expect(JSON.stringify(made)).toBe(JSON.stringify(after));
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
});

test('a value that the delta was not made from is refused', () => {
  const delta = deltaOf({ name: 'A', list: [1] }, { name: 'B', list: [] });
  for (const wrong of [
    { name: 'C', list: [1] },
    { name: 'A', list: [2] },
    { name: 'A', list: 1 },
    [],
    null,
    7,
  ])
    expect(() => delta && cross(wrong, delta, 'before')).toThrow();
});
