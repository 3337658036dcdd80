import { expect, test } from 'vitest';
import { message } from '#lib/message.ts';
import { decisionChanges, mostCases, mostReasons } from './decision-changes.ts';
import type { CaseResult } from './result.ts';
import { createResults, type Results } from './results.ts';

function ended(outcome: string, reason: CaseResult['reason'] = outcome): CaseResult {
  return {
    outcome,
    reason,
    verdict: 'notJudged',
    mismatch: null,
    isStopped: false,
    handedOver: false,
    steps: 3,
    seconds: 0,
  };
}

function resultsOf(...results: readonly CaseResult[]): Results {
  const columns = createResults(results.length);
  columns.put(0, results);
  return columns;
}

test('what went from one outcome to another is counted, and what stayed too', () => {
  const before = resultsOf(ended('BIFALL'), ended('BIFALL'), ended('AVSLAG'), ended('BIFALL'));
  const after = resultsOf(ended('BIFALL'), ended('AVSLAG'), ended('AVSLAG'), ended('AVSLAG'));
  const changes = decisionChanges(before, after);
  expect(changes).toMatchObject({ compared: 4, otherOutcome: 2, otherReason: 0 });
  expect(changes.flows).toEqual([
    { from: 'BIFALL', to: 'AVSLAG', count: 2 },
    { from: 'BIFALL', to: 'BIFALL', count: 1 },
    { from: 'AVSLAG', to: 'AVSLAG', count: 1 },
  ]);
  expect(changes.groups).toEqual([
    {
      from: { outcome: 'BIFALL', reason: 'BIFALL' },
      to: { outcome: 'AVSLAG', reason: 'AVSLAG' },
      count: 2,
      cases: [1, 3],
    },
  ]);
});

test('another reason for the same outcome is a change of its own, after the outcomes', () => {
  const stop = (node: string) => message('run.noWay', { node, port: 'ja' });
  const before = resultsOf(
    ended('BIFALL', 'hela dagen'),
    ended('BIFALL', 'hela dagen'),
    ended('STOPPED', stop('Ett')),
    ended('STOPPED', stop('Ett')),
    ended('AVSLAG'),
  );
  const after = resultsOf(
    ended('BIFALL', 'endast morgon'),
    ended('BIFALL', 'endast morgon'),
    ended('STOPPED', stop('Ett')),
    ended('STOPPED', stop('Två')),
    ended('BIFALL'),
  );
  const changes = decisionChanges(before, after);
  expect(changes).toMatchObject({ otherOutcome: 1, otherReason: 3 });
  expect(changes.groups.map(({ from, to, cases }) => [from.reason, to.reason, cases])).toEqual([
    ['AVSLAG', 'BIFALL', [4]],
    ['hela dagen', 'endast morgon', [0, 1]],
    [stop('Ett'), stop('Två'), [3]],
  ]);
});

test('a case without a result on both sides is passed over', () => {
  const before = createResults(3);
  before.put(1, [ended('BIFALL'), ended('BIFALL')]);
  const after = createResults(3);
  after.put(0, [ended('BIFALL'), ended('AVSLAG')]);
  expect(decisionChanges(before, after)).toMatchObject({ compared: 1, otherOutcome: 1 });
});

test('reasons with a value of the case in them become one group, whose cases are in order', () => {
  const count = mostReasons + 5;
  const metres = Array.from({ length: count }, (_, index) => index);
  const before = resultsOf(ended('AVSLAG', 'kort'), ...metres.map((m) => ended('AVSLAG', `${m} m`)));
  const after = resultsOf(ended('AVSLAG', 'kort'), ...metres.map(() => ended('BIFALL', 'långt')));
  const { groups, otherOutcome } = decisionChanges(before, after);
  expect(otherOutcome).toBe(count);
  expect(groups).toEqual([
    {
      from: { outcome: 'AVSLAG', reason: null },
      to: { outcome: 'BIFALL', reason: null },
      count,
      cases: metres.map((index) => index + 1),
    },
  ]);
});

test('a group points out its first cases only, and counts them all', () => {
  const count = mostCases + 10;
  const all = (outcome: string) => resultsOf(...Array.from({ length: count }, () => ended(outcome)));
  const [group] = decisionChanges(all('BIFALL'), all('AVSLAG')).groups;
  expect(group?.count).toBe(count);
  expect(group?.cases).toHaveLength(mostCases);
  expect(group?.cases.at(-1)).toBe(mostCases - 1);
});
