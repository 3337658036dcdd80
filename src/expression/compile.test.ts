import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { defaultBounds } from './bounds.ts';
import { compileForData, compileRule } from './compile.ts';
import type { CompiledRule, Layout } from './compiled.ts';
import { type Answer, Unanswered } from './value.ts';

function compiled(rule: unknown): CompiledRule {
  const result = compileForData(rule);
  if (!result.ok) throw new Error(result.problems[0].message.key);
  return result.rule;
}
const answer = (rule: unknown, data: Json = {}): Answer => compiled(rule).evaluate([data]);
const unanswered = (cause: 'missing' | 'ill-typed', ...fields: string[]) => new Unanswered(fields, cause);
const x = { var: 'x' };
const y = { var: 'y' };

const names = ['vaxelvis', 'avstandM', 'param', 'arskurs'];
const layout: Layout = {
  names,
  slotOf: (name) => (names.includes(name) ? names.indexOf(name) : undefined),
};
function inSlots(rule: unknown): CompiledRule {
  const result = compileRule(rule, layout);
  if (!result.ok) throw new Error(result.problems[0].message.key);
  return result.rule;
}

test('a rule reads its variables from their places in the frame', () => {
  const rule = inSlots({
    and: [
      { '==': [{ var: 'vaxelvis' }, false] },
      { '>=': [{ var: 'avstandM' }, { lookup: [{ var: 'param.grans' }, { var: 'arskurs' }] }] },
    ],
  });
  const param = { grans: { '2': 2000 } };
  expect(rule.reads).toEqual(['vaxelvis', 'avstandM', 'param.grans', 'arskurs']);
  expect(rule.evaluate([false, 2000, param, '2'])).toBe(true);
  expect(rule.evaluate([false, 1999, param, 2])).toBe(false);
  expect(rule.evaluate([false, 1999, param, '9'])).toEqual(unanswered('missing', 'arskurs'));
  expect(rule.evaluate([false, undefined, param, '2'])).toEqual(unanswered('missing', 'avstandM'));
  expect(rule.evaluate([true, undefined, param, '2'])).toBe(false);
});

test('an empty path gives every variable that has a value, and an unknown one is missing', () => {
  expect(inSlots({ var: '' }).evaluate([true, 5, undefined, undefined])).toEqual({
    vaxelvis: true,
    avstandM: 5,
  });
  expect(inSlots({ var: 'okand' }).evaluate([true])).toBe(null);
  expect(inSlots({ var: { cat: ['avstand', 'M'] } }).evaluate([true, 5])).toBe(5);
  expect(inSlots({ missing: ['avstandM', 'okand'] }).evaluate([true, 5])).toEqual(['okand']);
});

test('a path never reaches what an object inherits', () => {
  for (const path of [
    '__proto__',
    '__proto__.x',
    'constructor',
    'constructor.name',
    'a.__proto__',
    'a.toString',
    't.at',
  ]) {
    expect(answer({ var: path }, { a: {}, t: 'text' }), path).toBe(null);
    expect(answer({ var: { cat: [path] } }, { a: {}, t: 'text' }), path).toBe(null);
  }
  expect(answer({ lookup: [{ var: 'a' }, 'constructor'] }, { a: {} })).toBe(null);
  expect(answer({ var: '__proto__.x' }, JSON.parse('{"__proto__":{"x":1}}'))).toBe(1);
  expect(answer({ var: 'list.length' }, { list: [1, 2] })).toBe(2);
});

test.each(['<', '<=', '>', '>=', '==', '!=', '===', '!==', '+', '-', '*', '/', '%', 'min', 'max', 'in'])(
  '%s of a missing value is unanswered and names it',
  (name) => {
    expect(answer({ [name]: [x, 2000] })).toEqual(unanswered('missing', 'x'));
    expect(answer({ [name]: [x, y] }, { x: 1 })).toEqual(unanswered('missing', 'y'));
    expect(answer({ [name]: [x, y] }, { x: null, y: 1 })).toEqual(unanswered('missing', 'x'));
  },
);

test.each(['<', '<=', '>', '>=', '+', '-', '*', '/', '%', 'min', 'max'])(
  '%s of what is no number is unanswered rather than turned into one',
  (name) => {
    for (const value of ['', ' ', 'två', '12 m', true, [3], {}]) {
      expect(answer({ [name]: [x, 2000] }, { x: value })).toEqual(unanswered('ill-typed', 'x'));
      expect(answer({ [name]: [2000, x] }, { x: value })).toEqual(unanswered('ill-typed', 'x'));
    }
  },
);

test.each<[Json, Json]>([
  [{ '!': x }, {}],
  [{ '!!': x }, {}],
  [{ if: [x, 1, 2] }, {}],
  [{ '?:': [x, 1, 2] }, {}],
  [{ cat: ['a', x] }, {}],
  [{ merge: [[1], x] }, {}],
  [{ some: [x, true] }, {}],
  [{ all: [x, true] }, {}],
  [{ none: [x, true] }, {}],
  [{ filter: [x, true] }, {}],
  [{ filter: [x, { '>': [{ var: 'n' }, 1] }] }, { x: [{ n: 2 }, {}] }],
  [{ some: [x, { '>': [{ var: 'n' }, 1] }] }, { x: [{ n: 0 }, {}] }],
  [{ all: [x, { '>': [{ var: 'n' }, 1] }] }, { x: [{ n: 2 }, {}] }],
  [{ none: [x, { '>': [{ var: 'n' }, 1] }] }, { x: [{ n: 0 }, {}] }],
  [{ in: [1, x] }, { x: [2, null] }],
])('%j over %j is unanswered', (rule, data) => {
  expect(answer(rule, data)).toEqual(unanswered('missing', 'x'));
});

test('an element that decides does so beside elements that lack a value', () => {
  const items = { x: [{}, { n: 2 }] };
  const big = { '>': [{ var: 'n' }, 1] };
  expect(answer({ some: [x, big] }, items)).toBe(true);
  expect(answer({ none: [x, big] }, items)).toBe(false);
  expect(answer({ all: [x, { '!': big }] }, items)).toBe(false);
  expect(answer({ in: [1, x] }, { x: [null, 1] })).toBe(true);
});

test('and and or are three-valued', () => {
  const open = unanswered('missing', 'x');
  expect(answer({ and: [x, false] })).toBe(false);
  expect(answer({ and: [x, true, false] })).toBe(false);
  expect(answer({ and: [{ '<': [x, 1] }, true] })).toEqual(open);
  expect(answer({ and: [true, x, true] })).toEqual(open);
  expect(answer({ or: [x, true] })).toBe(true);
  expect(answer({ or: [{ '!': x }, false, true] })).toBe(true);
  expect(answer({ or: [x, false] })).toEqual(open);
  expect(answer({ or: [3, x] })).toBe(3);
});

test('after a missing operand a value that is not yes or no stands in for nothing', () => {
  expect(answer({ '<': [{ or: [x, 3] }, 5] })).toEqual(unanswered('missing', 'x'));
  expect(answer({ '+': [{ and: [x, 0] }, 5] })).toEqual(unanswered('missing', 'x'));
});

test('absence is asked for with a literal null, missing and missing_some', () => {
  expect(answer({ '==': [x, null] })).toBe(true);
  expect(answer({ '!=': [null, x] }, { x: 0 })).toBe(true);
  expect(answer({ '===': [x, null] }, { x: '' })).toBe(false);
  expect(answer({ '!==': [x, null] })).toBe(false);
  expect(answer({ '==': [{ '+': [x, 1] }, null] })).toEqual(unanswered('missing', 'x'));
  expect(answer({ missing: ['x', 'y'] }, { x: 1, y: '' })).toEqual(['y']);
});

test('coalesce, and the second operand of var, stand in for a missing value', () => {
  expect(answer({ '<': [{ coalesce: [x, { '+': [y, 1] }, 5] }, 6] })).toBe(true);
  expect(answer({ coalesce: [x] })).toBe(null);
  expect(answer({ var: ['x', 5] }, { x: null })).toBe(5);
});

test('a table without the row, and a missing key, are missing and named by the key', () => {
  const rule = { '<': [1, { lookup: [{ var: 't' }, x] }] };
  expect(answer(rule, { t: { '2': 5 }, x: 2 })).toBe(true);
  expect(answer(rule, { t: { '2': 5 }, x: 3 })).toEqual(unanswered('missing', 'x'));
  expect(answer(rule, { t: { '2': 5 } })).toEqual(unanswered('missing', 'x'));
  expect(answer(rule, { x: 2 })).toEqual(unanswered('missing', 't'));
  expect(answer(rule, { t: 'table', x: 2 })).toEqual(unanswered('ill-typed', 't'));
});

test('a calculation without a finite result is unanswered', () => {
  expect(answer({ '/': [1, x] }, { x: 0 })).toEqual(unanswered('ill-typed', 'x'));
  expect(answer({ '%': [1, x] }, { x: 0 })).toEqual(unanswered('ill-typed', 'x'));
  expect(answer({ '*': [x, x] }, { x: 1e200 })).toEqual(unanswered('ill-typed', 'x'));
});

test('equality does not turn yes and no into numbers, nor lists into text', () => {
  expect(answer({ '==': [x, 1] }, { x: true })).toEqual(unanswered('ill-typed', 'x'));
  expect(answer({ '==': [x, 0] }, { x: '' })).toEqual(unanswered('ill-typed', 'x'));
  expect(answer({ '==': [x, 'a'] }, { x: ['a'] })).toEqual(unanswered('ill-typed', 'x'));
  expect(answer({ '===': [x, x] }, { x: [1] })).toEqual(unanswered('ill-typed', 'x'));
  expect(answer({ '===': [x, 1] }, { x: '1' })).toBe(false);
});

test('two texts are in the order of text, so dates compare', () => {
  expect(answer({ '<': [x, '2026-11-24'] }, { x: '2026-02-01' })).toBe(true);
  expect(answer({ '>': ['10', x] }, { x: '9' })).toBe(false);
  expect(answer({ '>': ['10', x] }, { x: 9 })).toBe(true);
});

function problemsOf(rule: unknown): string[] {
  const result = compileForData(rule);
  return result.ok
    ? []
    : result.problems.map(({ at, message }) => `${at.join('.')} ${message.key.split('.').pop()}`);
}

test.each<[string, unknown, string]>([
  ['an unknown operator', { and: [true, { okand: 1 }] }, 'and.1 unknownOperator'],
  ['an inherited name', { constructor: [1] }, ' unknownOperator'],
  ['__proto__', JSON.parse('{"__proto__": [1]}'), ' unknownOperator'],
  ['too few operands', { '==': [1] }, ' tooFew'],
  ['too many operands', { '!': [1, 2] }, ' tooMany'],
  ['several keys', { '==': [1, 1], '<': [1, 2] }, ' severalKeys'],
  ['a date', { '!': new Date(0) }, '! notJson'],
  ['a function', { '!': [() => 1] }, '!.0 notJson'],
  ['undefined', undefined, ' notJson'],
  ['no number', { '+': [Number.NaN, 1] }, '+.0 notJson'],
  ['a text that is too long', 'x'.repeat(10_001), ' textTooLong'],
])('what is no rule is a problem with its place: %s', (_, rule, problem) => {
  expect(problemsOf(rule)).toEqual([problem]);
});

function nested(depth: number): Json {
  let rule: Json = true;
  for (let i = 0; i < depth; i++) rule = { '!': rule };
  return rule;
}

test('a rule as deep as the bound compiles, and one far deeper is a problem', () => {
  expect(problemsOf(nested(defaultBounds.depth))).toEqual([]);
  expect(problemsOf(nested(10_000))).toHaveLength(1);
  let list: Json = [];
  for (let i = 0; i < 10_000; i++) list = [list];
  expect(problemsOf(list)).toHaveLength(1);
});

test('a rule with too many operands, all of them wrong, has few problems', () => {
  expect(problemsOf({ '+': new Array(100_000).fill(1) })).toEqual(['+.9999 tooLarge']);
  expect(problemsOf({ and: new Array(100_000).fill({ okand: 1 }) })).toHaveLength(50);
});

test('a rule that holds itself is a problem', () => {
  const rule: Record<string, unknown> = {};
  rule['!'] = [rule];
  expect(problemsOf(rule)).toHaveLength(1);
});

test('lists within lists that would take too long are unanswered', () => {
  const all = { var: '' };
  const many = { list: new Array(3000).fill(new Array(3000).fill(1)) };
  const rule = { some: [{ var: 'list' }, { some: [all, { '>': [all, 2] }] }] };
  expect(answer(rule, many)).toEqual(unanswered('ill-typed', 'list'));
  expect(compiled(rule).evaluate([{ list: [[1, 3]] }])).toBe(true);
});

test('a text or a list that doubles at each element is unanswered', () => {
  const list = new Array(60).fill('x');
  const doubled = (operator: string, first: Json) => ({
    reduce: [{ var: 'list' }, { [operator]: [{ var: 'accumulator' }, { var: 'accumulator' }] }, first],
  });
  expect(answer(doubled('cat', 'ab'), { list })).toEqual(unanswered('ill-typed', 'list'));
  expect(answer(doubled('merge', [[1, 2]]), { list })).toEqual(unanswered('ill-typed', 'list'));
});

test('the work allowed is for each evaluation, not for all', () => {
  const rule = compiled({ some: [{ var: '' }, { '>': [{ var: '' }, 5] }] });
  const list = new Array(50_000).fill(1);
  for (let i = 0; i < 20; i++) expect(rule.evaluate([list])).toBe(false);
});
