import { expect, test } from 'vitest';
import { spanAt, spanOfLine, spanOfPlace, treeOf } from './json-text.ts';

const text = JSON.stringify({ list: [{ kind: 'one' }, { parts: [{ name: 'Två' }], gone: null }] }, null, 2);
const tree = treeOf(text);
const words = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to);

test('a value of one word is underlined itself, a group or list by its name', () => {
  expect(words(spanAt(tree, ['list', 0, 'kind']))).toBe('"one"');
  expect(words(spanAt(tree, ['list', 1, 'parts']))).toBe('"parts"');
  expect(words(spanAt(tree, ['list', 0]))).toBe('{');
  expect(words(spanAt(tree, []))).toBe('{');
});

test('a place that does not exist is found as near as it can be', () => {
  expect(words(spanAt(tree, ['list', 1, 'parts', 7, 'gone', 3]))).toBe('"parts"');
});

test('places are read as decoding writes them', () => {
  expect(words(spanOfPlace(tree, 'list[1].parts[0].name'))).toBe('"Två"');
});

test('a line is underlined whole, and the last one where the line is not there', () => {
  const span = spanOfLine('a\nbc\nd', 2);
  expect(span).toEqual({ from: 2, to: 4 });
  expect(spanOfLine('a\nbc', 9)).toEqual({ from: 2, to: 4 });
});
