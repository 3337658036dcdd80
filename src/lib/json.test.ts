import { expect, test } from 'vitest';
import { isRecord, ownProperty } from './json.ts';

test('only plain objects are records', () => {
  expect(isRecord({})).toBe(true);
  expect([null, [], 'text', 1, true, undefined].filter(isRecord)).toEqual([]);
});

test('an own property is found, whatever its name', () => {
  const parsed: object = JSON.parse('{"a": 1, "__proto__": 2}');
  expect(ownProperty(parsed, 'a')).toBe(1);
  expect(ownProperty(parsed, '__proto__')).toBe(2);
});

test('an inherited name is not found', () => {
  expect(ownProperty({}, 'constructor')).toBeUndefined();
  expect(ownProperty({}, '__proto__')).toBeUndefined();
  expect(ownProperty([], 'map')).toBeUndefined();
});
