import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { readCondition, writeCondition } from './condition.ts';

const path = fc.constantFrom('avstandM', 'arskurs', 'param.toleransM', 'vaxelvis');
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const read = path.map((name): Json => ({ var: name }));
const lookup = read.map((key): Json => ({ lookup: [{ var: 'param.grans' }, key] }));
const named = fc.oneof(read, lookup);
const simple = fc.oneof(named, scalar);
const calculated = fc
  .tuple(fc.constantFrom('+', '-', '*', 'daysBetween', 'addDays'), simple, simple)
  .map(([op, a, b]): Json => ({ [op]: [a, b] }));
const left = fc.oneof(named, calculated);
const row = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('==', '===', '!=', '!==', '<', '<=', '>', '>='),
      left,
      fc.oneof(simple, calculated),
    )
    .map(([op, a, b]): Json => ({ [op]: [a, b] })),
  fc.tuple(left, fc.array(scalar)).map(([a, b]): Json => ({ in: [a, b] })),
  fc.tuple(simple, named).map(([a, b]): Json => ({ in: [a, b] })),
  fc
    .tuple(fc.constantFrom('<', '<='), simple, left, fc.oneof(simple, calculated))
    .map(([op, ...parts]): Json => ({ [op]: parts })),
  fc
    .tuple(fc.constantFrom('==', '!='), named, fc.string())
    .map(([op, text, start]): Json => ({ [op]: [{ substr: [text, 0, start.length] }, start] })),
  path.chain((name) => fc.constantFrom<Json>({ missing: [name] }, { missing: name })),
);
const negatable = fc.letrec<{ condition: Json; group: Json }>((tie) => ({
  condition: fc.oneof({ maxDepth: 2, depthIdentifier: 'groups' }, row, tie('group')),
  group: fc
    .tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
    .map(([joiner, parts]): Json => ({ [joiner]: parts })),
})).condition;
const truth = read.chain((rule) =>
  fc.constantFrom<Json>(rule, { '!': rule }, { '!': [rule] }, { '!!': rule }, { '!!': [rule] }),
);
const readable = fc.oneof(
  negatable,
  truth,
  negatable.chain((rule) => fc.constantFrom<Json>({ '!': rule }, { '!': [rule] })),
);

// What fast-check makes of JSON is JSON.
const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;
/** Rules of any kind, many of them near to what can be read. */
const anyRule = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    scalar,
    anyJson,
    readable,
    fc
      .tuple(
        fc.constantFrom(
          'and',
          'or',
          '!',
          '!!',
          '==',
          '!==',
          '>=',
          'in',
          'var',
          'lookup',
          'missing',
          'max',
          '-',
          'if',
        ),
        fc.oneof(tie('rule'), fc.array(tie('rule'), { maxLength: 3 })),
      )
      .map(([op, given]): Json => ({ [op]: given })),
  ),
})).rule;

test('what the builder shows is written back to the letter', () => {
  fc.assert(
    fc.property(readable, (rule) => {
      const condition = readCondition(rule);
      expect(condition).toBeDefined();
      expect(condition && writeCondition(condition)).toEqual(rule);
    }),
  );
});

test('a rule of any kind is either refused or kept to the letter', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const condition = readCondition(rule);
      if (condition) expect(writeCondition(condition)).toEqual(rule);
    }),
    { numRuns: 2000 },
  );
});

test('a part that has no form stays beside those that have', () => {
  const code: Json = { some: [{ var: 'skal' }, { '!=': [{ var: '' }, 'avstand'] }] };
  const condition = readCondition({ and: [{ '==': [{ var: 'vaxelvis' }, true] }, code] });
  expect(condition).toMatchObject({
    kind: 'group',
    parts: [{ kind: 'comparison' }, { kind: 'code', rule: code }],
  });
});

test('a distance between two values, whichever is larger, is read as one', () => {
  const a: Json = { var: 'avstandM' };
  const b: Json = { var: 'gransM' };
  const rule: Json = { '<=': [{ max: [{ '-': [a, b] }, { '-': [b, a] }] }, 50] };
  const condition = readCondition(rule);
  expect(condition).toMatchObject({ left: { op: 'gap' }, comparator: 'atMost' });
  expect(condition && writeCondition(condition)).toEqual(rule);
});

test.each<[string, Json]>([
  ['a comparison of four', { '<': [1, { var: 'a' }, 3, 4] }],
  ['a comparison of three from above', { '>': [3, { var: 'a' }, 1] }],
  ['the first letters of a text against a longer one', { '==': [{ substr: [{ var: 'a' }, 0, 2] }, 'abc'] }],
  ['an operator that the builder has no form for', { some: [{ var: 'a' }, { var: '' }] }],
  ['a constant first', { '<': [1, { var: 'a' }] }],
  ['a group of nothing', { and: [] }],
  ['a literal', true],
])('%s is left as code', (_, rule) => {
  expect(readCondition(rule)).toBeUndefined();
});
