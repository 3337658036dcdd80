import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { decodeBotText } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { coverageGoals, emptyCounts } from '../coverage.ts';
import { createHost } from '../host.ts';
import { type FoundCase, fewestOf, findCases } from './find-cases.ts';
import { strategies, suggestCases } from './suggest-cases.ts';

function sample(name: string): Bot {
  const decoded = decodeBotText(readFileSync(`public/samples/${name}.bot.json`, 'utf8'), definitions);
  if (!decoded.ok) throw new Error(decoded.message.key);
  return decoded.value;
}

function countsOf(bot: Bot, cases: readonly TestCase[]): Uint32Array {
  const coverage = emptyCounts(bot);
  const host = createHost(bot, { coverage });
  for (const testCase of cases) host.run(testCase);
  return coverage;
}

function search(bot: Bot, cases: readonly TestCase[]): ReadonlyMap<number, FoundCase> {
  const going = findCases(bot, cases, countsOf(bot, cases));
  for (;;) {
    const { done, value } = going.next();
    if (done) return value;
  }
}

describe.each(['skolskjuts', 'faktura', 'sjuklon'])('%s', (name) => {
  const bot = sample(name);
  const { list } = bot.cases;
  const counts = countsOf(bot, list);
  const goals = coverageGoals(bot);
  const found = search(bot, list);

  test('a found case meets the goal that it was found for, and says nothing of what should come of it', () => {
    for (const [goal, { testCase, meets, variations }] of found) {
      expect(countsOf(bot, [testCase])[goal]).toBe(1);
      expect(meets).toContain(goal);
      expect(counts[goal]).toBe(0);
      expect(variations.length).toBeGreaterThan(0);
      expect(testCase).not.toHaveProperty('expected');
    }
  });

  test('nearly all that the cases do not try is found', () => {
    const missing = goals.filter((_goal, place) => counts[place] === 0);
    expect(missing.length).toBeGreaterThan(10);
    expect(found.size / missing.length).toBeGreaterThan(0.85);
  });

  test('the fewest of them together try as much as all of them', () => {
    const few = fewestOf(found.values(), counts);
    expect(few.length).toBeLessThan(found.size);
    const together = countsOf(bot, [...list, ...few.map(({ testCase }) => testCase)]);
    expect([...found.keys()].filter((goal) => together[goal] === 0)).toEqual([]);
  });

  test('each strategy suggests cases that run, none with an expected outcome', () => {
    const host = createHost(bot);
    for (const strategy of strategies) {
      for (const { testCase, variations } of suggestCases(bot, strategy, found, counts)) {
        expect(() => host.run(testCase)).not.toThrow();
        expect(testCase).not.toHaveProperty('expected');
        expect(variations).not.toEqual([]);
      }
    }
    expect(suggestCases(bot, 'pairs', found, counts).length).toBeGreaterThan(3);
  });
});

test('a bot without cases is searched from its base case', () => {
  const bot = sample('skolskjuts');
  const found = search(bot, []);
  const outcomes = coverageGoals(bot).filter(({ kind }) => kind === 'step');
  expect(found.size).toBeGreaterThan(outcomes.length);
});
