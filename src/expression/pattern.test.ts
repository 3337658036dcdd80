import { expect, test } from 'vitest';
import { compileForData } from './compile.ts';
import { longestMatch, patternOf } from './pattern.ts';

function matched(source: string, text: string): number | undefined {
  const read = patternOf(source);
  if (!read.ok) throw new Error(read.fault.word);
  return longestMatch(read.pattern, text, () => true);
}
const isWhole = (source: string, text: string) => matched(source, text) === text.length;

test.each([
  ['[A-Z]{2}[0-9]{5}', 'AB12345', true],
  ['[A-Z]{2}[0-9]{5}', 'AB123456', false],
  ['\\d[A-Z]{2}', '9KA', true],
  ['(FM\\d{4}|\\d{9})', 'FM1234', true],
  ['.?', '', true],
  ['a{0,2}b{2,}', 'aabbb', true],
  ['a{0,2}b{2,}', 'aaabb', false],
  ['(?:ab|a)*c', 'aababac', true],
  ['(a*)*', 'aaa', true],
  ['[^\\d-]+', 'åäö ', true],
  ['[a\\]\\-b-]+', 'a]-b', true],
  ['\\w+@\\w+\\.se', 'åsa@kommun.se', true],
  ['.', '😀', true],
  ['^a$', 'a', true],
  ['a$b', 'ab', false],
  ['', '', true],
])('%s on "%s": %s', (source, text, expected) => {
  expect(isWhole(source, text)).toBe(expected);
});

test('the longest match from the start is found, and a word ends where it ends', () => {
  expect(matched('a|ab|abc', 'abcd')).toBe(3);
  expect(matched('b', 'ab')).toBe(-1);
  expect(matched('REF\\b', 'REF: 1')).toBe(3);
  expect(matched('REF\\b', 'REFÅ')).toBe(-1);
});

test.each([
  ['(a', 0, 'unclosedGroup'],
  ['a)', 1, 'strayClose'],
  ['x[ab', 1, 'unclosedClass'],
  ['[]', 0, 'emptyClass'],
  ['[z-a]', 1, 'badRange'],
  ['*a', 0, 'nothingToRepeat'],
  ['a+?', 2, 'nothingToRepeat'],
  ['a{3,2}', 1, 'badRepeat'],
  ['a{x}', 1, 'badRepeat'],
  ['a{5000}', 1, 'badRepeat'],
  ['(a)\\1', 3, 'unknownEscape'],
  ['(?=a)', 0, 'unknownGroup'],
  ['(((((a{9}){9}){9}){9}){9})', 0, 'tooLong'],
  ['((((()){999}){999}){999})', 0, 'tooLong'],
  ['('.repeat(60), 50, 'tooDeep'],
  ['a'.repeat(2000), 1000, 'tooLong'],
])('%s is refused with its place', (source, at, word) => {
  expect(patternOf(source)).toEqual({ ok: false, fault: { at, word } });
});

test('a pattern that cannot be read is a problem of the rule, at the pattern', () => {
  const compiled = compileForData({ '!': { matches: [{ var: 'x' }, 'AB['] } });
  expect(compiled.ok ? [] : compiled.problems).toEqual([
    {
      at: ['!', 'matches', 1],
      message: {
        key: 'expression.problem.pattern',
        args: { place: 3, why: { key: 'expression.pattern.unclosedClass' } },
      },
    },
  ]);
});

/** Patterns that take the regular expressions of JavaScript longer than anyone lives. */
const hostile = ['(a+)+$', '(a|aa)+', '(a*)*b', '(a|a)*b', '(.*a){12}', '((a{0,9}){0,9})*c', '(\\w*\\w*)*!'];

test.each(hostile)('%s takes steps in proportion to the text', (source) => {
  const read = patternOf(source);
  if (!read.ok) throw new Error(read.fault.word);
  const stepsFor = (length: number) => {
    let steps = 0;
    longestMatch(read.pattern, `${'a'.repeat(length)}x`, (more) => {
      steps += more;
      return true;
    });
    return steps;
  };
  const edges = read.pattern.states.reduce((sum, { next }) => sum + next.length + 1, 1);
  for (const length of [30, 1000]) expect(stepsFor(length)).toBeLessThanOrEqual(2 * edges * (length + 2));
});

test('a match that would take more than the work allowed is unanswered', () => {
  const compiled = compileForData({ matches: [{ var: 'x' }, '((a{0,9}){0,9})*c'] });
  expect(compiled.ok && compiled.rule.evaluate([{ x: 'a'.repeat(50_000) }])).toMatchObject({
    cause: 'ill-typed',
    fields: ['x'],
  });
});
