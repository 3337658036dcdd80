import { expect, test } from 'vitest';
import { formatPath, parseJson } from './parse-json.ts';

const refusal = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? 'accepted' : { key: parsed.message.key, ...parsed.message.args };
};

test('ordinary JSON is parsed, with or without a byte order mark', () => {
  expect(parseJson('\uFEFF{"a": [1, "]]]]{{{{", null]}')).toEqual({
    ok: true,
    value: { a: [1, ']]]]{{{{', null] },
  });
});

test('a text cut off is refused with the line where it ended', () => {
  expect(refusal('{\n"a": [\n1,')).toEqual({ key: 'file.notJson', line: 3 });
});

test('a text that goes wrong in the middle is refused with that line', () => {
  expect(refusal('{\n"a": oops\n}\n\n')).toEqual({ key: 'file.notJson', line: 2 });
});

test('nesting past the bound is refused before anything is built', () => {
  expect(refusal(`{"a":\n${'['.repeat(10_000)}${']'.repeat(10_000)}}`)).toEqual({
    key: 'file.tooDeep',
    line: 2,
    limit: 200,
  });
});

test('a text past the bound is refused', () => {
  expect(refusal(`"${'x'.repeat(20_000_001)}"`)).toEqual({ key: 'file.tooLarge', limit: 20 });
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused with its place', (key) => {
  expect(refusal(`{"nodes": [{"data": {"${key}": {"polluted": true}}}]}`)).toEqual({
    key: 'file.forbiddenKey',
    place: `nodes[0].data.${key}`,
  });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each(['1e400', '-1e400'])(
  'the number %s, which would be written back as null, is refused with its place',
  (number) => {
    expect(refusal(`{"rule": {">": [1, ${number}]}}`)).toEqual({
      key: 'file.numberTooLarge',
      place: 'rule.>[1]',
    });
    expect(refusal(number)).toMatchObject({ key: 'file.numberTooLarge' });
  },
);

test('a place is written as a developer writes it', () => {
  expect(formatPath(['nodes', 3, 'data', 'branches', 0])).toBe('nodes[3].data.branches[0]');
});
