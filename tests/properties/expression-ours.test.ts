import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRule } from '#expression/check.ts';
import { compileForData } from '#expression/compile.ts';
import type { CompiledRule } from '#expression/compiled.ts';
import { longestMatch, patternOf } from '#expression/pattern.ts';
import { fixed, nearestNumber, rationalIn } from '#expression/rational.ts';
import { type Answer, Unanswered } from '#expression/value.ts';
import { decodeBotText } from '#flow/decode.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { termsOf } from '#flow/terms.ts';
import type { Json, JsonRecord } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { times } from '../support/long.ts';

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const read = (...names: readonly string[]) => pick(...names).map((name): Json => ({ var: name }));
const apply = (name: string, ...given: readonly fc.Arbitrary<Json>[]) =>
  fc.tuple(...given).map((operands): Json => ({ [name]: operands }));

const names = ['n1', 'n2', 'd1', 'd2', 't1', 't2', 'b1', 'l1', 'l2'];
const amount = fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100);
const date = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2110-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const text = fc.oneof(pick('Ref: ab 12', 'AB12345', '556677-8899', '', ' a-b '), fc.string({ maxLength: 8 }));
const pattern = pick('[A-Z]{2}\\d+', '\\w*', '(a|b)+', 'Ref\\b[:.]? *', '.{3}', '[^ ]+');

/** Rules over the operators of ours, with the standard's among them. */
const ours = fc.letrec<{ number: Json; text: Json; date: Json; yesno: Json; list: Json }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(read('n1', 'n2'), amount),
    pick('+', '-', '*', '/', 'min', 'max').chain((op) => apply(op, tie('number'), tie('number'))),
    tie('number').map((given): Json => ({ roundMoney: given })),
    fc.tuple(tie('number'), fc.integer({ min: 0, max: 4 })).map((given): Json => ({ exact: given })),
    tie('number').map((given): Json => ({ exact: given })),
    apply('if', tie('yesno'), tie('number'), tie('number')),
    apply('daysBetween', tie('date'), tie('date')),
    tie('date').map((given): Json => ({ weekday: given })),
    fc.oneof(tie('text'), tie('list')).map((given): Json => ({ length: [given] })),
    read('l1', 'l2').map((given): Json => ({ sum: given })),
  ),
  date: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.oneof(read('d1', 'd2'), date),
    apply('addDays', tie('date'), fc.integer({ min: -400, max: 400 })),
  ),
  text: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(read('t1', 't2'), text),
    pick('trim', 'upper', 'lower').chain((op) => tie('text').map((given): Json => ({ [op]: given }))),
    apply('replace', tie('text'), pick('a', '-', ' '), tie('text')),
    apply('replaceStart', tie('text'), pattern, text),
    tie('number').map((given): Json => ({ moneyText: given })),
    apply('join', tie('list'), text),
  ),
  yesno: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    read('b1'),
    apply('matches', tie('text'), pattern),
    tie('text').map((given): Json => ({ luhn: given })),
    pick('<', '<=', '>', '>=', '==', '!=').chain((op) => apply(op, tie('number'), tie('number'))),
    pick('<', '>=').chain((op) => apply(op, tie('date'), tie('date'))),
    pick('and', 'or').chain((op) => apply(op, tie('yesno'), tie('yesno'))),
    tie('yesno').map((given): Json => ({ '!': given })),
  ),
  list: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.oneof(read('l1', 'l2'), fc.array(amount, { maxLength: 3 })),
    apply('difference', tie('list'), tie('list')),
    fc.array(tie('number'), { minLength: 1, maxLength: 2 }),
  ),
}));
const rule = fc.oneof(ours.yesno, ours.number, ours.text, ours.date, ours.list);
const list = fc.array(amount, { maxLength: 4 });
const data: fc.Arbitrary<JsonRecord> = fc.record({
  ...{ n1: amount, n2: amount, d1: date, d2: date, t1: text, t2: text, b1: fc.boolean(), l1: list, l2: list },
});

function compiled(given: Json): CompiledRule {
  const result = compileForData(given);
  if (!result.ok) throw new Error(result.problems[0].message.key);
  return result.rule;
}
const answer = (given: Json, values: JsonRecord): Answer => compiled(given).evaluate([values]);
const without = (values: JsonRecord, lacking: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !lacking.includes(name)));

test('an explanation of the operators of ours has the result that evaluation has', () => {
  const numRuns = times(1500, 15_000);
  let definite = 0;
  fc.assert(
    fc.property(rule, data, fc.subarray(names), (given, values, lacking) => {
      const ready = compiled(given);
      const frame = [without(values, lacking)];
      const result = ready.evaluate(frame);
      if (!(result instanceof Unanswered)) definite++;
      const explanation = ready.explain(frame);
      expect(explanation.result).toEqual(result);
      // Whatever was calculated exactly is told in JSON.
      expect(() => JSON.stringify(explanation.operands)).not.toThrow();
    }),
    { numRuns },
  );
  expect(definite).toBeGreaterThan(numRuns * 0.2);
});

test('no answer of theirs over missing values is one that a present value could reverse', () => {
  const numRuns = times(2500, 30_000);
  let definite = 0;
  fc.assert(
    fc.property(rule, data, data, fc.subarray(names, { minLength: 1 }), (given, values, other, lacking) => {
      const before = answer(given, without(values, lacking));
      if (before instanceof Unanswered || JSON.stringify(before).includes('null')) return;
      definite++;
      for (const filler of [values, other]) {
        const filled = {
          ...values,
          ...Object.fromEntries(lacking.map((name) => [name, filler[name] ?? null])),
        };
        const after = answer(given, filled);
        if (!(after instanceof Unanswered)) expect(after).toEqual(before);
      }
    }),
    { numRuns },
  );
  expect(definite).toBeGreaterThan(numRuns * 0.1);
});

test('over whole numbers an exact calculation gives what the ordinary one gives', () => {
  const whole = fc.letrec<{ number: Json; yesno: Json }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.integer({ min: -20, max: 20 }),
      pick('+', '-', '*', '%', 'min', 'max').chain((op) => apply(op, tie('number'), tie('number'))),
      tie('number').map((given): Json => ({ '-': given })),
      apply('if', tie('yesno'), tie('number'), tie('number')),
      apply('coalesce', tie('number'), tie('number')),
    ),
    yesno: fc.oneof(
      pick('<', '<=', '>', '>=', '==', '!=', '===', '!==').chain((op) =>
        apply(op, tie('number'), tie('number')),
      ),
      apply('<', tie('number'), tie('number'), tie('number')),
      pick('!', '!!').chain((op) => tie('number').map((given): Json => ({ [op]: given }))),
      pick('and', 'or').chain((op) => apply(op, tie('yesno'), tie('yesno'))),
    ),
  }));
  fc.assert(
    fc.property(whole.number, (given) => {
      const plain = answer(given, {});
      const exact = answer({ exact: given }, {});
      if (plain instanceof Unanswered) expect(exact).toBeInstanceOf(Unanswered);
      // Past 2^53 ordinary numbers are no longer whole ones to the last digit, and -0 is 0.
      else if (Math.abs(Number(plain)) < 2 ** 40) expect(exact).toBe(Number(plain) + 0);
    }),
    { numRuns: times(1500, 15_000) },
  );
});

test('a number read as a fraction and back is the same number', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e290, max: 1e290 });
  fc.assert(
    fc.property(
      number.filter((n) => Math.abs(n) > 1e-280),
      (n) => {
        const fraction = rationalIn(String(n));
        expect(fraction && nearestNumber(fraction)).toBe(n);
      },
    ),
    { numRuns: times(2000, 20_000) },
  );
});

test('an amount with öre is written and read without loss, and sums are as in whole öre', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 8 }), (cents) => {
      const amounts = cents.map((cent) => cent / 100);
      const total = cents.reduce((sum, cent) => sum + cent, 0) / 100;
      expect(answer({ sum: { var: 'x' } }, { x: amounts })).toBe(total + 0);
      const zero = rationalIn(String(total));
      expect(zero && Number(fixed(zero, 2))).toBe(total + 0);
    }),
    { numRuns: times(500, 5000) },
  );
});

test('a date moved by the days to another is that other', () => {
  fc.assert(
    fc.property(date, date, (from, to) => {
      const days = answer({ daysBetween: [from, to] }, {});
      expect(days).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      expect(answer({ addDays: [from, { daysBetween: [from, to] }] }, {})).toBe(to);
      expect(answer({ weekday: from }, {})).toBe(new Date(from).getUTCDay() || 7);
    }),
    { numRuns: times(500, 5000) },
  );
});

/** Patterns that mean the same to JavaScript, and are small enough for it. */
const source = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    pick('a', 'b', '.', '[ab]', '[^a]', '[a-b1]', '\\d', '\\.', '\\b', '^', '$'),
    fc
      .tuple(pick('a', 'b', '[ab]', '.', '\\d'), pick('?', '*', '+', '{2}', '{1,2}', '{1,}'))
      .map(([a, b]) => a + b),
    fc.tuple(tie('pattern'), pick('', '?', '*', '{2}')).map(([inner, count]) => `(${inner})${count}`),
  ),
  pattern: fc
    .array(fc.array(tie('part'), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((choices) => choices.map((parts) => parts.join('')).join('|')),
})).pattern;

test('a pattern holds for the texts that it holds for in JavaScript', () => {
  const letters = fc.string({ unit: pick('a', 'b', '1', '.', ' '), maxLength: 6 });
  fc.assert(
    fc.property(source, letters, (written, given) => {
      const found = patternOf(written);
      if (!found.ok) throw new Error(`${written}: ${found.fault.word}`);
      const isWhole = longestMatch(found.pattern, given, () => true) === given.length;
      expect(isWhole).toBe(new RegExp(`^(?:${written})$`, 'su').test(given));
    }),
    { numRuns: times(3000, 30_000) },
  );
});

test('whatever a stranger writes as a pattern is read or refused, and takes steps in proportion to the text', () => {
  const signs = fc.string({
    unit: pick('a', '(', ')', '*', '+', '?', '|', '[', ']', '{', '9', ',', '}', '\\', '.'),
    maxLength: 25,
  });
  fc.assert(
    fc.property(
      fc.oneof(signs, fc.string({ unit: 'binary' })),
      fc.integer({ min: 0, max: 60 }),
      (written, length) => {
        const found = patternOf(written);
        if (!found.ok) {
          expect(found.fault.at).toBeLessThanOrEqual(written.length);
          return;
        }
        let steps = 0;
        longestMatch(found.pattern, 'a'.repeat(length), (more) => {
          steps += more;
          return true;
        });
        const edges = found.pattern.states.reduce((sum, { next }) => sum + next.length + 1, 1);
        expect(steps).toBeLessThanOrEqual(2 * edges * (length + 2));
      },
    ),
    { numRuns: times(1000, 30_000) },
  );
});

test('the sample bot has no problem of types, its conditions held to be yes or no', () => {
  const file = new URL('../../public/samples/skolskjuts.bot.json', import.meta.url);
  const read = decodeBotText(readFileSync(file, 'utf8'), definitions);
  if (!read.ok) throw new Error('The sample is a bot');
  const termAt = termsOf(read.value);
  const rules = read.value.nodes.flatMap((node) =>
    definitionOf(definitions, node)
      .expressions(node.data)
      .map((expression) => ({ ...expression, condition: node.kind === 'decision' })),
  );
  expect(rules.length).toBeGreaterThan(20);
  for (const { rule: given, condition } of rules) expect(checkRule(given, termAt, { condition })).toEqual([]);
});
