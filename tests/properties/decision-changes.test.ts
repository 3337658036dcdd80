import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { runBatch } from '#running/batch.ts';
import { type ChangeGroup, decisionChanges } from '#running/decision-changes.ts';
import { firstDifference } from '#running/first-difference.ts';
import { createHost } from '#running/host.ts';
import type { CaseResult } from '#running/result.ts';
import { createResults, type Results } from '#running/results.ts';
import { traceCase } from '#running/trace.ts';
import { makeCases } from '../bench/make-cases.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { times } from '../support/long.ts';

const outcome = fc.constantFrom('BIFALL', 'AVSLAG', 'MANUELL');
const result = fc.record<CaseResult>({
  outcome,
  reason: fc.oneof(fc.constantFrom('a', 'b'), fc.nat(60).map(String)),
  verdict: fc.constant('notJudged'),
  isStopped: fc.constant(false),
  mismatch: fc.constant(null),
  handedOver: fc.boolean(),
  steps: fc.nat(20),
  seconds: fc.constant(0),
});
const sides = fc.array(fc.tuple(result, result), { maxLength: 200 });

function resultsOf(list: readonly CaseResult[]): Results {
  const columns = createResults(list.length);
  columns.put(0, list);
  return columns;
}

const total = (counted: readonly { readonly count: number }[]) =>
  counted.reduce((sum, { count }) => sum + count, 0);

test('results against themselves have nothing that changed', () => {
  fc.assert(
    fc.property(fc.array(result), (list) => {
      const same = decisionChanges(resultsOf(list), resultsOf(list));
      expect(same).toMatchObject({ compared: list.length, otherOutcome: 0, otherReason: 0, groups: [] });
      expect(same.flows.every(({ from, to }) => from === to)).toBe(true);
    }),
  );
});

test('the flows are all the cases, and the groups all that changed', () => {
  fc.assert(
    fc.property(sides, (pairs) => {
      const changes = decisionChanges(
        resultsOf(pairs.map(([before]) => before)),
        resultsOf(pairs.map(([, after]) => after)),
      );
      const otherOutcome = pairs.filter(([before, after]) => before.outcome !== after.outcome).length;
      const otherReason = pairs.filter(
        ([before, after]) => before.outcome === after.outcome && before.reason !== after.reason,
      ).length;
      expect(changes).toMatchObject({ compared: pairs.length, otherOutcome, otherReason });
      expect(total(changes.flows)).toBe(pairs.length);
      expect(total(changes.groups)).toBe(otherOutcome + otherReason);
      expect(changes.groups.flatMap(({ cases }) => cases).sort((a, b) => a - b)).toEqual(
        pairs.flatMap(([before, after], index) =>
          before.outcome !== after.outcome || before.reason !== after.reason ? [index] : [],
        ),
      );
    }),
  );
});

test('changed sides give the same changes the other way', () => {
  const text = (groups: readonly Pick<ChangeGroup, 'from' | 'to' | 'cases'>[]) =>
    groups.map(({ from, to, cases }) => JSON.stringify([from, to, cases])).sort();
  fc.assert(
    fc.property(sides, (pairs) => {
      const before = resultsOf(pairs.map(([one]) => one));
      const after = resultsOf(pairs.map(([, other]) => other));
      const there = decisionChanges(before, after);
      const back = decisionChanges(after, before);
      expect(text(back.groups.map((group) => ({ ...group, from: group.to, to: group.from })))).toEqual(
        text(there.groups),
      );
      expect([back.otherOutcome, back.otherReason]).toEqual([there.otherOutcome, there.otherReason]);
    }),
  );
});

/** The sample with the limits of every grade moved. */
function withLimitsMoved(by: number): Bot {
  const bot = sampleBot();
  return {
    ...bot,
    parameters: bot.parameters.map((parameter) =>
      parameter.key === 'grans'
        ? {
            ...parameter,
            periods: parameter.periods.map((period) => ({
              ...period,
              value: Object.fromEntries(
                Object.entries(Object(period.value)).map(([grade, limit]) => [grade, Number(limit) + by]),
              ),
            })),
          }
        : parameter,
    ),
  };
}

test('a case that changed has a first step that differs; a bot against itself has none', () => {
  const cases = makeCases(times(1_000, 20_000), 5);
  const run = (bot: Bot) => {
    const host = createHost(bot);
    const results = createResults(cases.length);
    for (const part of runBatch(host, cases)) results.put(part.from, part.results);
    return { host, results };
  };
  const [before, after, again] = [run(sampleBot()), run(withLimitsMoved(100)), run(sampleBot())];
  expect(decisionChanges(before.results, again.results).groups).toEqual([]);
  const changes = decisionChanges(before.results, after.results);
  expect(changes.otherOutcome).toBeGreaterThan(0);
  const changed = new Set(changes.groups.flatMap((group) => group.cases));
  for (const [index, testCase] of cases.entries()) {
    const trace = traceCase(before.host, testCase);
    expect(firstDifference(trace, traceCase(again.host, testCase))).toBeNull();
    if (changed.has(index)) {
      expect(firstDifference(trace, traceCase(after.host, testCase))).toMatchObject({ kind: 'set' });
    }
  }
});
