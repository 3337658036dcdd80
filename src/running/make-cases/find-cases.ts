/*
 * Cases that try what no case has tried yet. Made by changing one thing at a time in the cases that there are,
 * and then in those of the made ones that tried something new: the search goes where the flow leads it, and
 * every case that it gives has been run. It never says what the right outcome is: that is for a person.
 */
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { coverageGoals } from '../coverage.ts';
import { createHost } from '../host.ts';
import { type Variation, variationsOf } from './variations.ts';

export interface FoundCase {
  /** As the case it was made of, and without its name, note, tags and expectation. */
  readonly testCase: TestCase;
  /** The id of the case of the bot that it was made of; null for the base case. */
  readonly of: string | null;
  /** What is other than in that case, in the order it was changed. */
  readonly variations: readonly Variation[];
  /** The places, among the bot's goals, of all that it meets. */
  readonly meets: readonly number[];
}

/** So many runs at most, and so many changes of one case. */
const mostRuns = 60_000;
const mostChanges = 3;
/** Cases to search from, at the most: more of them seldom differ in anything new. */
const mostSeeds = 400;

/** Runs a case and gives the places of the goals it meets. */
export function goalsMet(bot: Bot, date: string | undefined): (testCase: TestCase) => readonly number[] {
  const coverage = new Uint32Array(coverageGoals(bot).length);
  const host = createHost(bot, { date, coverage });
  return (testCase) => {
    coverage.fill(0);
    host.run(testCase);
    const met: number[] = [];
    for (let goal = 0; goal < coverage.length; goal++) if (coverage[goal]) met.push(goal);
    return met;
  };
}

/**
 * Searches for cases that meet goals which `counts` say that none has met; by the goal, the first that was found.
 * Pauses often, so that whoever drives it may do something else in between, or stop.
 */
export function* findCases(
  bot: Bot,
  cases: readonly TestCase[],
  counts: Uint32Array,
  date?: string,
): Generator<void, ReadonlyMap<number, FoundCase>> {
  const host = createHost(bot, { date });
  const met = goalsMet(bot, date);
  const found = new Map<number, FoundCase>();
  const wanted = counts.reduce((sum, count) => (count === 0 ? sum + 1 : sum), 0);
  let runs = 0;
  let seeds: readonly FoundCase[] = [null, ...cases].slice(0, mostSeeds).map((testCase) => ({
    testCase: bare(testCase),
    of: testCase?.id ?? null,
    variations: [],
    meets: [],
  }));
  for (let changes = 1; changes <= mostChanges && seeds.length > 0; changes++) {
    const next: FoundCase[] = [];
    for (const seed of seeds) {
      for (const { variation, testCase } of variationsOf(host, seed.testCase)) {
        if (found.size >= wanted || ++runs > mostRuns) return found;
        const meets = met(testCase);
        yield;
        const fresh = meets.filter((goal) => counts[goal] === 0 && !found.has(goal));
        if (fresh.length === 0) continue;
        const made = { testCase, of: seed.of, variations: [...seed.variations, variation], meets };
        for (const goal of fresh) found.set(goal, made);
        next.push(made);
      }
    }
    seeds = next;
  }
  return found;
}

/** Only the situation: what a made case is called, and what should come of it, is not the other case's. */
function bare(testCase: TestCase | null): TestCase {
  if (!testCase) return { id: '' };
  const { name: _name, note: _note, tags: _tags, expected: _expected, ...situation } = testCase;
  return { ...situation, id: '' };
}

/** The fewest of the found cases, nearly, that together meet all that they can: each meets what no earlier does. */
export function fewestOf(found: Iterable<FoundCase>, counts: Uint32Array): readonly FoundCase[] {
  const left = new Set<FoundCase>(found);
  const chosen: FoundCase[] = [];
  const isMet = new Set<number>();
  const fresh = ({ meets }: FoundCase) =>
    meets.filter((goal) => counts[goal] === 0 && !isMet.has(goal)).length;
  for (;;) {
    let best: FoundCase | undefined;
    let most = 0;
    for (const one of left) {
      const count = fresh(one);
      if (count > most) [best, most] = [one, count];
      else if (count === 0) left.delete(one);
    }
    if (!best) return chosen;
    left.delete(best);
    chosen.push(best);
    for (const goal of best.meets) isMet.add(goal);
  }
}
