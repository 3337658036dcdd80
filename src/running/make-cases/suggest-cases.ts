import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import { type Place, standingValue } from '../case-changes.ts';
import { coverageGoals } from '../coverage.ts';
import { createHost } from '../host.ts';
import { type FoundCase, fewestOf, goalsMet } from './find-cases.ts';
import { pairwise } from './pairwise.ts';
import { variationsOf, withPlace } from './variations.ts';

/** What suggested cases are to try: all that no case has, the limits among it, or values two and two together. */
export const strategies = ['missing', 'boundary', 'pairs'] as const;
export type Strategy = (typeof strategies)[number];

/** Cases for a person to choose among. `found` is what a search for what `counts` lack has come to. */
export function suggestCases(
  bot: Bot,
  strategy: Strategy,
  found: ReadonlyMap<number, FoundCase>,
  counts: Uint32Array,
  date?: string,
): readonly FoundCase[] {
  if (strategy === 'pairs') return pairsOf(bot, date);
  if (strategy === 'missing') return fewestOf(found.values(), counts);
  // As if all but the limits had been tried.
  const goals = coverageGoals(bot);
  const limits = counts.map((count, goal) => (goals[goal]?.kind === 'boundary' ? count : 1));
  return fewestOf(found.values(), limits);
}

/** Values of one place that make runs go other ways. */
interface Factor {
  readonly place: Place;
  /** The first is what the base case has. */
  readonly values: readonly Json[];
}

/** More make more cases than anybody fills in. */
const mostFactors = 10;
const mostValues = 4;

function pairsOf(bot: Bot, date: string | undefined): readonly FoundCase[] {
  const met = goalsMet(bot, date);
  const factors = factorsOf(bot, date, met);
  const rows = pairwise(factors.map(({ values }) => values.length));
  // The first row is the base case itself.
  return rows.slice(1).map((row): FoundCase => {
    let testCase: TestCase = { id: '' };
    const variations: FoundCase['variations'][number][] = [];
    for (const [index, { place, values }] of factors.entries()) {
      const choice = row[index] ?? 0;
      const value = values[choice];
      if (choice === 0 || value === undefined) continue;
      testCase = withPlace(bot, testCase, place, value);
      variations.push({ type: 'value', place, value });
    }
    return { testCase, of: null, variations, meets: met(testCase) };
  });
}

/** What a case itself brings, where another value than the base case's takes the run another way. */
function factorsOf(
  bot: Bot,
  date: string | undefined,
  met: (testCase: TestCase) => readonly number[],
): readonly Factor[] {
  const base: TestCase = { id: '' };
  const ways = new Set([met(base).join(' ')]);
  const byPlace = new Map<Place, Json[]>();
  for (const { variation, testCase } of variationsOf(createHost(bot, { date }), base)) {
    if (variation.type !== 'value' || variation.place.group === 'parameter' || variation.value === null)
      continue;
    const way = met(testCase).join(' ');
    const values = byPlace.get(variation.place) ?? [];
    if (ways.has(way) || values.length >= mostValues - 1) continue;
    ways.add(way);
    byPlace.set(variation.place, [...values, variation.value]);
  }
  return [...byPlace].slice(0, mostFactors).map(([place, values]) => ({
    place,
    values: [standingValue(bot, place, date ?? bot.cases.base.date), ...values],
  }));
}
