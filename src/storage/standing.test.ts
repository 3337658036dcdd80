import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VersionInfo, VersionState } from './database.ts';
import { type NewState, nextStates, standingOf, withState } from './standing.ts';

const by = { name: 'Eva', role: 'processägare' };
const version = (number: number): VersionInfo => ({
  id: `v${number}`,
  botId: 'bot',
  number,
  time: number,
  author: 'Eva',
  role: '',
  message: '',
  hash: `${number}`,
  parent: null,
  mergedFrom: null,
  pinned: false,
  states: [],
});
const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}`;

/** A bot's versions, and steps taken with them on given days. */
class Versions {
  all: readonly VersionInfo[];
  constructor(count: number) {
    this.all = Array.from({ length: count }, (_, index) => version(index + 1));
  }

  step(today: string, number: number, state: VersionState, from = today) {
    const one = this.all.find((candidate) => candidate.number === number);
    if (!one) throw new Error('No such version');
    const step: NewState = { state, from };
    const changed = withState(this.all, one, step, { today, at: 1, by });
    if (changed.type === 'changed') {
      const byNumber = new Map(changed.versions.map((next) => [next.number, next]));
      this.all = this.all.map((before) => byNumber.get(before.number) ?? before);
    }
    return changed;
  }

  on(today: string) {
    return this.all.map((one) => standingOf(one, today).state);
  }

  approve(number: number, today = day(1)) {
    this.step(today, number, 'proposed');
    this.step(today, number, 'approved');
  }
}

describe('a version', () => {
  test('that nobody has spoken of is a draft, and goes one step at a time', () => {
    const versions = new Versions(1);
    expect(standingOf(version(1), day(1))).toEqual({ state: 'draft', from: null, next: null });
    expect(versions.step(day(1), 1, 'inUse')).toMatchObject({
      type: 'refused',
      message: { key: 'standing.notNext', args: { number: 1 } },
    });
    versions.step(day(1), 1, 'proposed');
    versions.step(day(2), 1, 'draft');
    versions.approve(1, day(3));
    versions.step(day(4), 1, 'inUse');
    versions.step(day(9), 1, 'retired');
    expect(versions.all[0]?.states.map(({ state, from }) => `${from} ${state}`)).toEqual([
      '2026-12-01 proposed',
      '2026-12-02 draft',
      '2026-12-03 proposed',
      '2026-12-03 approved',
      '2026-12-04 inUse',
      '2026-12-09 retired',
    ]);
    expect([2, 4, 8, 9].map((at) => versions.on(day(at))[0])).toEqual(['draft', 'inUse', 'inUse', 'retired']);
  });

  test('can be put in use from a day to come, and from no day before today', () => {
    const versions = new Versions(1);
    versions.approve(1);
    expect(versions.step(day(5), 1, 'inUse', day(4))).toMatchObject({
      message: { key: 'standing.wrongDay' },
    });
    expect(versions.step(day(5), 1, 'proposed', day(7))).toMatchObject({
      message: { key: 'standing.wrongDay' },
    });
    versions.step(day(5), 1, 'inUse', day(20));
    expect(standingOf(versions.all[0] ?? version(1), day(19))).toMatchObject({
      state: 'approved',
      from: day(1),
      next: { state: 'inUse', from: day(20), by },
    });
    expect(standingOf(versions.all[0] ?? version(1), day(20))).toMatchObject({ state: 'inUse', next: null });
  });

  test('that is put in use takes the place of the one that was, from the same day', () => {
    const versions = new Versions(2);
    versions.approve(1);
    versions.approve(2);
    versions.step(day(2), 1, 'inUse');
    versions.step(day(3), 2, 'inUse', day(10));
    expect(versions.on(day(9))).toEqual(['inUse', 'approved']);
    expect(versions.on(day(10))).toEqual(['retired', 'inUse']);
    versions.step(day(12), 1, 'inUse');
    expect(versions.on(day(12))).toEqual(['inUse', 'retired']);
  });
});

describe('a version that is to be put in use', () => {
  const planned = () => {
    const versions = new Versions(3);
    for (const number of [1, 2, 3]) versions.approve(number);
    versions.step(day(2), 1, 'inUse');
    versions.step(day(3), 2, 'inUse', day(10));
    return versions;
  };

  test('can be given another day, and the one before it stays till then', () => {
    const versions = planned();
    versions.step(day(4), 2, 'inUse', day(20));
    expect(versions.on(day(19))).toEqual(['inUse', 'approved', 'approved']);
    expect(versions.on(day(20))).toEqual(['retired', 'inUse', 'approved']);
  });

  test('can be left as it is, and so is the one before it, with the day it had', () => {
    const versions = planned();
    versions.step(day(4), 2, 'approved');
    expect(versions.on(day(30))).toEqual(['inUse', 'approved', 'approved']);
    expect(versions.all.map((one) => standingOf(one, day(4)).from)).toEqual([day(2), day(1), day(1)]);
  });

  test('is alone in that until its day has come', () => {
    const versions = planned();
    expect(versions.step(day(4), 3, 'inUse', day(11))).toMatchObject({
      type: 'refused',
      message: { key: 'standing.planned', args: { number: 2, from: { shown: day(10) } } },
    });
    expect(versions.step(day(10), 3, 'inUse')).toMatchObject({ type: 'changed' });
    expect(versions.on(day(10))).toEqual(['retired', 'retired', 'inUse']);
  });
});

test('whatever is done with the versions, no two are in use on one day, and nothing is taken out of their history', () => {
  const steps = fc.array(
    fc.record({ wait: fc.nat(2), number: fc.integer({ min: 1, max: 3 }), pick: fc.nat(3), ahead: fc.nat(5) }),
    { minLength: 20, maxLength: 30 },
  );
  let taken = 0;
  fc.assert(
    fc.property(steps, (list) => {
      const versions = new Versions(3);
      let at = 1;
      for (const { wait, number, pick, ahead } of list) {
        at += wait;
        const before = versions.all;
        const one = before[number - 1] ?? version(number);
        const next = nextStates(one, stamp(at));
        const state = next[pick % next.length] ?? 'draft';
        const changed = versions.step(stamp(at), number, state, stamp(state === 'inUse' ? at + ahead : at));
        if (changed.type === 'changed') taken++;
        for (const [index, { states }] of before.entries())
          expect(versions.all[index]?.states.slice(0, states.length)).toEqual(states);
        for (let ahead = 0; ahead < 12; ahead++)
          expect(versions.on(stamp(at + ahead)).filter((one) => one === 'inUse').length).toBeLessThan(2);
      }
    }),
  );
  expect(taken).toBeGreaterThan(500);
});

/** The days in a row as they sort. */
function stamp(at: number): string {
  return new Date(Date.UTC(2026, 0, at)).toISOString().slice(0, 10);
}
