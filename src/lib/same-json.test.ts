import { expect, test } from 'vitest';
import { isSameJson } from './same-json.ts';

test('the order of keys plays no part, that of a list does', () => {
  expect(isSameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(isSameJson([1, 2], [2, 1])).toBe(false);
});

test('a key of undefined is none, and null is a value', () => {
  expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSameJson({ a: 1, b: null }, { a: 1 })).toBe(false);
});

test('a list is no record, and inherited names are no keys', () => {
  expect(isSameJson([], {})).toBe(false);
  expect(isSameJson({ constructor: 1 }, {})).toBe(false);
  expect(isSameJson({}, { constructor: Object })).toBe(false);
});
