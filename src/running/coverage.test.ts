import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#expression/calendar.ts';
import type { Explanation } from '#expression/explanation.ts';
import type { Answer } from '#expression/value.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { decodeBotText } from '#flow/decode.ts';
import type { JsonPath } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { verdictOf } from '#simulator/verdict.ts';
import { singleFaults } from '#systems/single-faults.ts';
import {
  type CoverageGoal,
  coverageGoals,
  coverageParts,
  emptyCounts,
  mergeCounts,
  tallyCoverage,
} from './coverage.ts';
import { createHost } from './host.ts';
import { judge } from './result.ts';
import { type Trace, type TraceStep, traceCase } from './trace.ts';

const bots = ['skolskjuts', 'faktura', 'sjuklon'].map((name): Bot => {
  const decoded = decodeBotText(readFileSync(`public/samples/${name}.bot.json`, 'utf8'), definitions);
  if (!decoded.ok) throw new Error(decoded.message.key);
  return decoded.value;
});

function counted(bot: Bot, cases: readonly TestCase[]): Uint32Array {
  const coverage = emptyCounts(bot);
  const host = createHost(bot, { coverage });
  for (const testCase of cases) host.run(testCase);
  return coverage;
}

/** Whether a traced run met a goal, told from its steps and reasons alone. */
function meets(goal: CoverageGoal, { steps }: Trace): boolean {
  const here = steps.filter(({ node }) => node === goal.node);
  switch (goal.kind) {
    case 'step':
      return here.length > 0;
    case 'way':
    case 'branch':
    case 'failure':
      return here.some(({ port }) => port === goal.port);
    case 'row':
      return partsAt(here, ['rows', goal.row, 'inputs'], []).some(
        ({ result }) => verdictOf(result) === 'yes',
      );
    case 'condition':
      return partsAt(here, goal.at, goal.part).some(
        ({ result }) => verdictOf(result) === (goal.seen ? 'yes' : 'no'),
      );
    case 'boundary':
      return partsAt(here, goal.at, goal.part).some(({ op, operands }) => {
        const apart = difference(operands[goal.limit]?.result, operands[goal.limit + 1]?.result);
        const past = op === '<' || op === '>=' ? -1 : 1;
        return apart === (goal.side === 'at' ? 0 : past);
      });
  }
}

function partsAt(steps: readonly TraceStep[], at: JsonPath, part: JsonPath): readonly Explanation[] {
  const same = (one: JsonPath, other: JsonPath) => one.join('/') === other.join('/');
  const within = (explanation: Explanation): readonly Explanation[] =>
    explanation.skipped
      ? []
      : [...(same(explanation.at, part) ? [explanation] : []), ...explanation.operands.flatMap(within)];
  return steps
    .flatMap(({ reasons }) => reasons)
    .filter((reason) => same(reason.at, at))
    .flatMap(({ explanation }) => within(explanation))
    .filter(({ op }) => op !== 'literal' || part.length === 0);
}

/** In steps: whole ones between whole numbers and dates, else hundredths. */
function difference(left: Answer | undefined, right: Answer | undefined): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const isWhole = Number.isInteger(left) && Number.isInteger(right);
    const apart = isWhole ? left - right : (left - right) * 100;
    return Math.abs(apart) <= 1 + 1e-6 ? Math.sign(apart) : undefined;
  }
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [day, limit] = [dayOf(left), dayOf(right)];
  return day === undefined || limit === undefined ? undefined : day - limit;
}

describe.each(bots.map((bot) => [bot.id, bot] as const))('%s', (_, bot) => {
  const { list } = bot.cases;
  const faults = singleFaults(bot, definitions);
  /** Own cases, with a fault now and then, and with another case's values. */
  const cases = fc
    .record({
      one: fc.constantFrom(...list),
      other: fc.constantFrom(...list),
      fault: fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 3 }),
    })
    .map(
      ({ one, other, fault }): TestCase => ({
        ...one,
        input: { ...one.input, ...other.input },
        systems: { ...other.systems, ...one.systems },
        ...(fault ? { faults: [fault] } : {}),
      }),
    );

  test('what is counted is what the traces of the same cases tell', () => {
    const goals = coverageGoals(bot);
    const plain = createHost(bot);
    fc.assert(
      fc.property(fc.array(cases, { maxLength: 4 }), (some) => {
        const traces = some.map((testCase) => traceCase(plain, testCase));
        const told = goals.map((goal) => traces.filter((trace) => meets(goal, trace)).length);
        const counts = counted(bot, some);
        expect(goals.filter((_goal, index) => counts[index] !== told[index]).map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a run that is watched ends as one that is not', () => {
    const watched = createHost(bot, { coverage: emptyCounts(bot) });
    const plain = createHost(bot);
    fc.assert(
      fc.property(cases, (one) => {
        expect(judge(one, watched.run(one))).toEqual(judge(one, plain.run(one)));
      }),
      { numRuns: 100 },
    );
  });

  test('two halves counted apart make the whole, and each goal has a name of its own', () => {
    const half = counted(bot, list.slice(0, 7));
    mergeCounts(half, counted(bot, list.slice(7)));
    expect(half).toEqual(counted(bot, list));
    const goals = coverageGoals(bot);
    expect(new Set(goals.map(({ id }) => id)).size).toBe(goals.length);
    const tally = tallyCoverage(goals, half);
    expect(coverageParts(goals).flat()).toEqual(goals.map((_goal, place) => place));
    expect(Object.values(tally).reduce((sum, { total }) => sum + total, 0)).toBe(coverageParts(goals).length);
    expect(tally.step.seen).toBeGreaterThan(20);
  });
});
