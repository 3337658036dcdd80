import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { operators } from '#expression/operators.ts';
import type { Json } from '#lib/json.ts';
import { type Condition, readCondition, writeCondition } from '#rules/condition.ts';
import { readOperand, writeOperand } from '#rules/operand.ts';

/*
 * The condition builder is lossless: what it shows it writes back to the letter, and what it cannot
 * show it carries along as code, to the letter too. Ten thousand rules, also in the quick run: it takes
 * no time.
 */

const literal = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const path = fc.constantFrom('avstand', 'barn.alder', 'param.grans', 'skal', '');
const read = fc.oneof(
  path.map((name): Json => ({ var: name })),
  path.map((name): Json => ({ var: [name] })),
  fc.tuple(path, literal).map((parts): Json => ({ var: parts })),
);
const names = operators.map(({ name }) => name);
/** Those that stand in most rules, so that deep rules of them are common. */
const common = [
  'and',
  'or',
  '!',
  '!!',
  '==',
  '!=',
  '>=',
  '<',
  '<=',
  'in',
  '+',
  '*',
  'daysBetween',
  'missing',
  'substr',
];

const operand = fc.letrec<{ operand: Json; list: Json }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'operand' },
    { weight: 3, arbitrary: read },
    { weight: 3, arbitrary: literal },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...names), fc.array(tie('operand'), { maxLength: 3 }))
        .map(([name, parts]): Json => ({ [name]: parts })),
    },
    { weight: 1, arbitrary: tie('list') },
  ),
  list: fc.array(tie('operand'), { maxLength: 3 }),
})).operand;

/** Often what a row has a form for, else anything. */
const value = fc.oneof(
  { weight: 4, arbitrary: path.map((name): Json => ({ var: name })) },
  { weight: 2, arbitrary: literal },
  { weight: 1, arbitrary: operand },
);

/** What the builder has rows for, with parts of any kind in the places of its values. */
const row = fc.oneof(
  fc
    .tuple(fc.constantFrom('==', '===', '!=', '!==', '<', '<=', '>', '>='), value, value)
    .map(([op, a, b]): Json => ({ [op]: [a, b] })),
  fc.tuple(fc.constantFrom('<', '<='), value, value, value).map(([op, ...parts]): Json => ({ [op]: parts })),
  fc
    .tuple(value, fc.oneof(value, fc.array(literal, { maxLength: 4 })))
    .map(([a, b]): Json => ({ in: [a, b] })),
  fc
    .tuple(fc.constantFrom('==', '!='), value, fc.string({ maxLength: 5 }), fc.nat(5))
    .map(([op, text, start, length]): Json => ({ [op]: [{ substr: [text, 0, length] }, start] })),
  path.map((name): Json => ({ missing: [name] })),
  fc.tuple(fc.constantFrom('==', '!=', '==='), read).map(([op, one]): Json => ({ [op]: [one, null] })),
  read,
);

const rule = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'rule' },
    { weight: 4, arbitrary: row },
    { weight: 1, arbitrary: operand },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 4 }))
        .map(([joiner, parts]): Json => ({ [joiner]: parts })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('!', '!!'), tie('rule'), fc.boolean())
        .map(([op, one, isListed]): Json => ({ [op]: isListed ? [one] : one })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...names, ...common),
          fc.oneof(tie('rule'), fc.array(tie('rule'), { maxLength: 4 })),
        )
        .map(([op, given]): Json => ({ [op]: given })),
    },
  ),
})).rule;

/** How many of each kind of condition there are in one. */
function count(condition: Condition, counts: Map<string, number>): void {
  counts.set(condition.kind, (counts.get(condition.kind) ?? 0) + 1);
  if (condition.kind === 'group') for (const part of condition.parts) count(part, counts);
}

test('what is read into rows is written back to the letter, for 10,000 rules over all operators', () => {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  fc.assert(
    fc.property(rule, (given) => {
      const text = JSON.stringify(given);
      for (const [, name = ''] of text.matchAll(/\{"([^"]+)":/g)) used.add(name);
      const condition = readCondition(given) ?? { kind: 'code', rule: given };
      count(condition, counts);
      expect(JSON.stringify(writeCondition(condition))).toBe(text);
      const value = readOperand(given);
      if (value) expect(JSON.stringify(writeOperand(value))).toBe(text);
    }),
    { numRuns: 10_000 },
  );
  // Each kind of row was written back many times, and so was code; and every operator stood in some rule.
  for (const kind of [
    'comparison',
    'truth',
    'among',
    'between',
    'beginning',
    'presence',
    'blank',
    'empty',
    'group',
    'code',
  ]) {
    expect(counts.get(kind), kind).toBeGreaterThan(50);
  }
  expect(names.filter((name) => !used.has(name))).toEqual([]);
});
