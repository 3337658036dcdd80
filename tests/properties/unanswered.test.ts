import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileForData } from '#expression/compile.ts';
import type { OperandType, Operator } from '#expression/operator.ts';
import { operators } from '#expression/operators.ts';
import { type Answer, Unanswered } from '#expression/value.ts';
import type { Json } from '#lib/json.ts';
import { times } from '../support/long.ts';

/*
 * A missing answer is never guessed, operator by operator: with one operand missing, or of a type that the
 * operator does not take, it gives no answer that a value in its place could turn. For what takes any value,
 * such as a condition, none is ill-typed; nor for `===` and `in`, which tell a text from a number as the
 * standard does, and `cat`, which writes either.
 */

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const number = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.integer({ min: -999, max: 999 }).map((n) => n / 100),
);
const text = pick('', 'a', 'ab', 'F', 'AB12345', '556036-0793', ' a ');
const date = pick('2026-01-31', '2026-02-28', '2024-02-29', '2026-12-01');
const yesNo = fc.boolean();
const listOf = (item: fc.Arbitrary<Json>) => fc.array(item, { minLength: 1, maxLength: 4 });

/** Values that go together: a comparison is of numbers, texts or dates, and not of one with the other. */
const families: Readonly<Record<'number' | 'text' | 'date', fc.Arbitrary<Json>>> = { number, text, date };
type Family = keyof typeof families;

/** Values that an operand takes. */
function good(type: OperandType, family: Family): fc.Arbitrary<Json> {
  switch (type) {
    case 'number':
      return number;
    case 'text':
      return text;
    case 'date':
      return date;
    case 'scalar':
      return families[family];
    case 'condition':
      return yesNo;
    case 'list':
      return listOf(families[family]);
    case 'record':
      return fc.constant({ a: 1, ab: 2, F: 3 });
    case 'path':
      return pick('y', 'z');
    case 'any':
      return fc.oneof(families[family], yesNo, listOf(families[family]));
    case 'body':
      return pick<Json>({ '>': [{ var: '' }, 1] }, { '==': [{ var: '' }, 'a'] }, { var: '' });
  }
}

/** Values that it does not take. */
function bad(type: OperandType, family: Family): readonly Json[] {
  const shapes: readonly Json[] = [[], ['x'], {}, { a: 1 }];
  switch (type) {
    case 'number':
      return ['x', '', '12 m', ...shapes];
    case 'date':
      return ['2026-02-30', 'x', '', 7, ...shapes];
    case 'scalar':
      return family === 'number' ? ['x', '', ...shapes] : shapes;
    case 'text':
      return shapes;
    case 'list':
      return ['x', 7, true, { a: 1 }];
    case 'record':
      return ['x', 7, true];
    default:
      return [];
  }
}

/** `missing` and `coalesce` ask whether something is there; a stand-in of `var` is asked for as well. */
const judged = operators.filter(({ asksAbsence }) => !asksAbsence);
const takesAnyScalar = new Set(['===', '!==', 'in', 'cat']);

interface Trial {
  readonly rule: Json;
  /** The place of what is missing or ill-typed, which reads `x`. */
  readonly before: Json;
  readonly present: readonly Json[];
}

function trialsOf(operator: Operator): fc.Arbitrary<Trial> {
  const { name, arity, operands, body } = operator;
  const most = name === 'var' ? 1 : Math.min(arity.max, 4);
  const typeAt = (index: number) => operands[index] ?? operands.at(-1) ?? 'any';
  return fc
    .record({
      count: fc.integer({ min: Math.max(arity.min, 1), max: most }),
      family: pick<Family>('number', 'text', 'date'),
    })
    .chain(({ count, family }) => {
      const places = Array.from({ length: count }, (_, index) => index);
      const open = places.filter((index) => typeAt(index) !== 'body' && !(operator.flaw && index === 1));
      return fc.constantFrom(...open).chain((place) => {
        const type = typeAt(place);
        const illTyped = type === 'scalar' && takesAnyScalar.has(name) ? [] : bad(type, family);
        const value = good(type, family);
        return fc
          .record({
            given: fc.tuple(
              ...places.map((index): fc.Arbitrary<Json> => {
                if (index === place) return fc.constant({ var: 'x' });
                if (body === 'reduce' && index === 1)
                  return fc.constant({ '+': [{ var: 'current' }, { var: 'accumulator' }] });
                // A record cannot be written out in a rule.
                if (typeAt(index) === 'record') return fc.constant({ var: 'table' });
                if (operator.flaw && index === 1) return pick('[A-Z]{2}\\d+', '\\w*', 'a|b');
                return good(typeAt(index), family);
              }),
            ),
            // A list with a gap in it is weighed against the same list with the gap filled.
            holed: fc.tuple(fc.boolean(), fc.array(families[family], { maxLength: 3 }), fc.nat(3)),
            before: pick<Json>(null, ...illTyped),
            present: fc.array(value, { minLength: 6, maxLength: 6 }),
            filling: fc.array(families[family], { minLength: 6, maxLength: 6 }),
          })
          .map(({ given, holed: [isHoled, others, at], before, present, filling }): Trial => {
            const rule: Json = { [name]: given };
            if (type !== 'list' || !isHoled) return { rule, before, present };
            const withItem = (item: Json) => [...others.slice(0, at), item, ...others.slice(at)];
            return { rule, before: withItem(null), present: filling.map(withItem) };
          });
      });
    });
}

/** What a rule says; undefined where it says nothing: no answer, or one with a missing value in it. */
function said(rule: Json, x: Json): Answer | undefined {
  const compiled = compileForData(rule);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  const answer = compiled.rule.evaluate([{ x, y: 1, z: 'a', table: { a: 1, ab: 2, F: 3 } }]);
  return answer instanceof Unanswered || hasNull(answer) ? undefined : answer;
}

function hasNull(value: Json): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some(hasNull);
}

test.each(judged.map((operator) => [operator.name, operator] as const))(
  'what is missing or ill-typed never makes %s give an answer that a value could turn',
  (_, operator) => {
    let answered = 0;
    fc.assert(
      fc.property(trialsOf(operator), ({ rule, before, present }) => {
        const guess = said(rule, before);
        for (const value of present) {
          const answer = said(rule, value);
          if (answer === undefined) continue;
          answered++;
          if (guess !== undefined) expect(answer).toEqual(guess);
        }
      }),
      { numRuns: times(300, 3000) },
    );
    // With all its operands it does answer, so that silence is not what passed.
    expect(answered).toBeGreaterThan(50);
  },
);
