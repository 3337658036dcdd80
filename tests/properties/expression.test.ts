import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { checkRule } from '#expression/check.ts';
import { compileForData, compileRule } from '#expression/compile.ts';
import type { CompiledRule, Layout } from '#expression/compiled.ts';
import type { Explanation } from '#expression/explanation.ts';
import { operators } from '#expression/operators.ts';
import { readsOf, rewriteVars } from '#expression/rewrite.ts';
import type { Describe } from '#expression/term.ts';
import { type Answer, Unanswered } from '#expression/value.ts';
import type { Json, JsonPath, JsonRecord } from '#lib/json.ts';
import { times } from '../support/long.ts';

const numbers = ['n1', 'n2', 'n3'] as const;
const texts = ['t1', 't2'] as const;
const flags = ['b1', 'b2'] as const;
const lists = ['l1', 'l2'] as const;
const names = [...numbers, ...texts, ...flags, ...lists, 'table'];

const number = fc
  .oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  .map((n) => n + 0);
const text = fc.oneof(fc.constantFrom('a', 'b', 'ab', '', 'F', 'år'), fc.string({ maxLength: 5 }));
const oneOf = (...keys: readonly string[]) => fc.constantFrom(...keys).map((key): Json => ({ var: key }));
const pair = (operator: string, a: fc.Arbitrary<Json>, b = a) =>
  fc.tuple(a, b).map((given): Json => ({ [operator]: given }));
const several = (operator: string, of: fc.Arbitrary<Json>) =>
  fc.array(of, { minLength: 1, maxLength: 4 }).map((given): Json => ({ [operator]: given }));
const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);

/** Rules whose every operand has the type that its operator asks for. */
const typed = fc.letrec<{ number: Json; text: Json; yesno: Json; list: Json; element: Json }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.oneof(oneOf(...numbers), number),
    pick(['+', '*', 'min', 'max']).chain((op) => several(op, tie('number'))),
    pick(['-', '/', '%']).chain((op) => pair(op, tie('number'))),
    tie('number').map((given): Json => ({ '-': given })),
    fc.tuple(tie('yesno'), tie('number'), tie('number')).map((given): Json => ({ if: given })),
    tie('list').map(
      (given): Json => ({
        reduce: [given, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0],
      }),
    ),
    fc.tuple(oneOf('n1', 'none'), number).map((given): Json => ({ coalesce: given })),
    oneOf(...texts).map((key): Json => ({ coalesce: [{ lookup: [{ var: 'table' }, key] }, 0] })),
  ),
  text: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.oneof(oneOf(...texts), text),
    several('cat', fc.oneof(tie('text'), tie('number'))),
    fc
      .tuple(tie('text'), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
      .map((given): Json => ({ substr: given })),
    fc.tuple(tie('yesno'), tie('text'), tie('text')).map((given): Json => ({ '?:': given })),
  ),
  yesno: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    oneOf(...flags),
    pick(['and', 'or']).chain((op) => pair(op, oneOf(...flags))),
    pick(['<', '<=', '>', '>=', '==', '!=', '===', '!==']).chain((op) =>
      fc.oneof(pair(op, tie('number')), pair(op, tie('text'))),
    ),
    pick(['<', '<=']).chain((op) =>
      fc.tuple(tie('number'), tie('number'), tie('number')).map((given): Json => ({ [op]: given })),
    ),
    pick(['and', 'or']).chain((op) => several(op, tie('yesno'))),
    pick(['!', '!!']).chain((op) =>
      fc.oneof(tie('yesno'), tie('number')).map((given): Json => ({ [op]: [given] })),
    ),
    pair('in', tie('text')),
    pair('in', tie('number'), tie('list')),
    pick(['some', 'all', 'none']).chain((op) => pair(op, tie('list'), tie('element'))),
    pick(['==', '!=']).chain((op) => pick(names).map((key): Json => ({ [op]: [{ var: key }, null] }))),
  ),
  list: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    oneOf(...lists),
    fc.array(number, { maxLength: 4 }),
    fc.array(tie('number'), { maxLength: 3 }),
    fc.array(oneOf(...numbers), { minLength: 1, maxLength: 3 }),
    several('merge', tie('list')),
    pair('filter', tie('list'), tie('element')),
    tie('list').map((given): Json => ({ map: [given, { '*': [{ var: '' }, 2] }] })),
  ),
  element: pick(['<', '<=', '>', '>=', '==', '!=']).chain((op) =>
    number.map((limit): Json => ({ [op]: [{ var: '' }, limit] })),
  ),
}));
const rule = fc.oneof(typed.yesno, typed.number, typed.text, typed.list);

const data: fc.Arbitrary<JsonRecord> = fc.record({
  n1: number,
  n2: number,
  n3: number,
  t1: text,
  t2: text,
  b1: fc.boolean(),
  b2: fc.boolean(),
  l1: fc.array(number, { maxLength: 5 }),
  l2: fc.array(number, { maxLength: 5 }),
  table: fc.dictionary(fc.constantFrom('a', 'b', 'F'), number),
});

jsonLogic.add_operation('lookup', (table: Record<string, Json>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : null,
);
jsonLogic.add_operation(
  'coalesce',
  (...operands: Json[]) => operands.find((operand) => operand !== null) ?? null,
);

const layout: Layout = {
  names,
  slotOf: (name) => (names.includes(name) ? names.indexOf(name) : undefined),
};
const frameOf = (values: JsonRecord) => names.map((name) => values[name]);

function compiled(given: Json): CompiledRule {
  const result = compileRule(given, layout);
  if (!result.ok) throw new Error(result.problems[0].message.key);
  return result.rule;
}
const answer = (given: Json, values: JsonRecord): Answer => compiled(given).evaluate(frameOf(values));

/** -0 and 0 are the same number to a person, and to JSON. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
const calculates = (given: Json) => /"[-+*/%]"/.test(JSON.stringify(given));

test('on well-typed rules and data ours gives what json-logic-js gives', () => {
  const numRuns = times(2000, 20_000);
  let compared = 0;
  fc.assert(
    fc.property(rule, data, (given, values) => {
      const ours = answer(given, values);
      if (ours instanceof Unanswered) {
        // Only a calculation without a finite result leaves well-typed operands without an answer.
        expect(ours.cause).toBe('ill-typed');
        expect(calculates(given)).toBe(true);
        return;
      }
      compared++;
      expect(plain(ours)).toEqual(plain(jsonLogic.apply(given as never, values)));
    }),
    { numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns * 0.7);
});

test('an explanation has the result that evaluation has', () => {
  fc.assert(
    fc.property(rule, data, fc.subarray(names), (given, values, lacking) => {
      const frame = frameOf(without(values, lacking));
      const ready = compiled(given);
      const result = ready.evaluate(frame);
      expect(ready.explain(frame).result).toEqual(result);
      expect(ready.evaluate(frame)).toEqual(result);
    }),
    { numRuns: times(1000, 10_000) },
  );
});

const withBody = new Set(['map', 'filter', 'reduce', 'some', 'all', 'none']);

/** The parts that were evaluated, but for those that see an element and not the data. */
function partsOf(explanation: Explanation): readonly Explanation[] {
  if (explanation.skipped) return [];
  const operands = withBody.has(explanation.op) ? explanation.operands.slice(0, 1) : explanation.operands;
  return [explanation, ...operands.flatMap(partsOf)];
}

function ruleAt(given: Json, at: JsonPath): Json {
  // The place of a part is one that the rule has.
  return at.reduce<unknown>(
    (within, key) => (within as Record<string | number, unknown>)[key],
    given,
  ) as Json;
}

test('what an explanation tells of each part is what that part gives by itself', () => {
  let parts = 0;
  const numRuns = times(500, 5000);
  fc.assert(
    fc.property(rule, data, fc.subarray(names), (given, values, lacking) => {
      const left = without(values, lacking);
      for (const { at, result } of partsOf(compiled(given).explain(frameOf(left)))) {
        expect(result).toEqual(answer(ruleAt(given, at), left));
        parts++;
      }
    }),
    { numRuns },
  );
  expect(parts).toBeGreaterThan(numRuns * 2);
});

test('over slots and over one data value a rule gives the same', () => {
  fc.assert(
    fc.property(rule, data, fc.subarray(names), (given, values, lacking) => {
      const left = without(values, lacking);
      const overData = compileForData(given);
      expect(overData.ok && overData.rule.evaluate([left])).toEqual(answer(given, left));
    }),
    { numRuns: times(1000, 10_000) },
  );
});

const asking = /"(missing|missing_some|coalesce)"|null/;
const notAsking = rule.filter((given) => !asking.test(JSON.stringify(given)));

test('no answer over missing values is one that a present value could reverse', () => {
  const numRuns = times(2500, 30_000);
  let definite = 0;
  fc.assert(
    fc.property(
      notAsking,
      data,
      fc.array(data, { minLength: 5, maxLength: 5 }),
      fc.subarray(names, { minLength: 1 }),
      (given, values, others, lacking) => {
        const before = answer(given, without(values, lacking));
        // A whole rule that is a missing value says nothing yet.
        if (before instanceof Unanswered || hasNull(before)) return;
        definite++;
        for (const other of [values, ...others]) {
          const filled = {
            ...values,
            ...Object.fromEntries(lacking.map((name) => [name, other[name] ?? null])),
          };
          const after = answer(given, filled);
          // A present value may make a calculation impossible, never another answer.
          if (!(after instanceof Unanswered)) expect(plain(after)).toEqual(plain(before));
        }
      },
    ),
    { numRuns },
  );
  expect(definite).toBeGreaterThan(numRuns * 0.1);
});

test('no rule and no data, however ill-typed, make evaluation throw or hand out what is no JSON', () => {
  const anyRule = fc.letrec<{ rule: Json }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      oneOf(...names, '', '__proto__', 'l1.0', 'l1.length', 'table.a'),
      fc.oneof(number, text, fc.boolean(), fc.constant(null), fc.constant({})),
      fc.array(tie('rule'), { maxLength: 3 }),
      fc
        .tuple(pick(anyOperator), fc.array(tie('rule'), { maxLength: 3 }))
        .map(([operator, given]): Json => ({ [operator]: given })),
    ),
  })).rule;
  const anyData = fc.record(Object.fromEntries(names.map((name) => [name, fc.jsonValue({ maxDepth: 2 })])));
  fc.assert(
    fc.property(anyRule, anyData, (given, values) => {
      const result = compileRule(given, layout);
      for (const { fix } of checkRule(given, termAt))
        expect(fix && compileForData(fix.rule).ok).not.toBe(false);
      if (!result.ok) return;
      // Values made by fc.jsonValue are JSON.
      const frame = frameOf(values as JsonRecord);
      const got = result.rule.evaluate(frame);
      expect(result.rule.explain(frame).result).toEqual(got);
      if (got instanceof Unanswered) return;
      expect(got).not.toBe(undefined);
      expect(plain(got)).toEqual(plain(structuredClone(got)));
    }),
    { numRuns: times(3000, 30_000) },
  );
});

const kinds = { n: 'decimal', t: 'text', b: 'yesNo', l: 'list' } as const;
const termAt: Describe = (path) => {
  const kind = Object.entries(kinds).find(([letter]) => path.startsWith(letter))?.[1];
  return { label: path, ...(kind && names.includes(path) ? { type: { kind } } : {}) };
};

const anyOperator = operators.map(({ name }) => name);

test('renaming a variable and back gives the rule again, and renamed data the same answer', () => {
  fc.assert(
    fc.property(rule, data, (given, values) => {
      const there = rewriteVars(given, (path) => `x_${path}`);
      expect(rewriteVars(there, (path) => path.slice(2))).toEqual(given);
      expect(readsOf(there)).toEqual(readsOf(given).map((path) => `x_${path}`));
      const renamed = Object.fromEntries(Object.entries(values).map(([name, value]) => [`x_${name}`, value]));
      const over = compileForData(there);
      const got = over.ok && over.rule.evaluate([renamed]);
      const before = answer(given, values);
      if (!(before instanceof Unanswered)) expect(got).toEqual(before);
    }),
    { numRuns: times(500, 5000) },
  );
});

function without(values: JsonRecord, lacking: readonly string[]): JsonRecord {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !lacking.includes(name)));
}

function hasNull(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.some(hasNull));
}
