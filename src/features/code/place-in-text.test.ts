import { expect, test } from 'vitest';
import { encodeBot } from '#flow/decode.ts';
import { treeOf } from '#ui/code-field/json-text.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import { spanOfPort, spanOfStep, stepAround } from './place-in-text.ts';

const text = encodeBot(smallBot());
const tree = treeOf(text);
const words = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to);
const decision = smallBot().nodes.findIndex((node) => node.id === 'racker');

test('an exit is found by its id in the data, and one that the data does not name by the step', () => {
  expect(words(spanOfPort(tree, decision, 'ja'))).toBe('"ja"');
  expect(words(spanOfPort(tree, decision, 'otherwise'))).toBe('"racker"');
});

test('a step is found from any place in its text, and its text from its id', () => {
  const offset = text.indexOf('Når gränsen');
  expect(stepAround(text, offset)).toBe('racker');
  expect(stepAround(text, text.indexOf('"fields"'))).toBeUndefined();
  const span = spanOfStep(text, 'racker');
  expect(span && span.from < offset && offset < span.to).toBe(true);
  expect(spanOfStep(text, 'gone')).toBeUndefined();
});

test('a text that breaks off, or lacks a quotation mark, still has its steps', () => {
  const half = text.slice(0, text.indexOf('Når gränsen'));
  expect(stepAround(half, half.length - 3)).toBe('racker');
  const open = text.replace('"Når gränsen"', '"Når gränsen');
  expect(stepAround(open, open.indexOf('Når gränsen'))).toBe('racker');
  expect(stepAround(open, open.indexOf('"FORSLAG_AVSLAG"'))).toBe('avslag');
});

test('brackets in a text and lists of other names are no steps', () => {
  const odd = JSON.stringify({
    other: [{ id: 'x' }],
    name: '}]{"nodes": [{',
    nodes: [{ id: 'a' }, { id: 'b' }],
    edges: [{ id: 'e' }],
  });
  expect(stepAround(odd, odd.indexOf('"x"'))).toBeUndefined();
  expect(stepAround(odd, odd.indexOf('"a"'))).toBe('a');
  expect(stepAround(odd, odd.indexOf('"b"'))).toBe('b');
  expect(stepAround(odd, odd.indexOf('"e"'))).toBeUndefined();
});
