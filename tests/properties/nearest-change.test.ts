import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleBot } from '#features/simulate/sample-bot.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import { withValueAt } from '#running/case-changes.ts';
import { createHost, type Host } from '#running/host.ts';
import { type NearestChange, nearestChange } from '#running/nearest-change.ts';
import { traceCase } from '#running/trace.ts';
import { BotDrawing } from '../support/bot.ts';
import { times } from '../support/long.ts';

/*
 * What is told to have changed an outcome, held against running the case with the change.
 */

function search(host: Host, testCase: TestCase): NearestChange | undefined {
  const work = nearestChange(host, testCase, traceCase(host, testCase), { type: 'outcome' });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function outcomeOf(host: Host, testCase: TestCase): string | undefined {
  const { ending } = host.run(testCase);
  return ending.type === 'ended' ? ending.outcome : undefined;
}

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const metres = fc.oneof(pick(null, 1999, 2000, 2001), fc.integer({ min: 0, max: 6000 }));

/** Cases that reach every corner of the sample. */
const cases: fc.Arbitrary<TestCase> = fc
  .record({
    skola: pick('Testskolan A', 'Testskolan A', 'Testskolan B'),
    vaxelvis: fc.boolean(),
    badaSokt: fc.boolean(),
    adress2kommun: pick('9999', '9999', '8888'),
    arskurs: pick('F', '2', '4', '9', ''),
    fritids: pick('ingen', 'deltid_fm', 'heltid'),
    avstandM: metres,
    avstand2M: metres,
    jamforelse: pick('>=', '>'),
    toleransM: pick(0, 0, 50),
    folkbokford: pick('9999', '9999', '8888'),
    skyddad: pick(false, false, false, true),
  })
  .map(({ skola, vaxelvis, badaSokt, adress2kommun, arskurs, fritids, folkbokford, skyddad, ...rest }) => ({
    id: '1',
    input: { skola, vaxelvis, badaSokt, adress2kommun },
    parameters: { jamforelse: rest.jamforelse, toleransM: rest.toleransM },
    systems: {
      navet: { person: { folkbokford, skyddad } },
      skolregister: { elev: { arskurs, fritids } },
      karta: { avstand: { avstandM: rest.avstandM, avstand2M: rest.avstand2M } },
    },
  }));

test('a change that is told gives what is told, and a step less gives nothing else', () => {
  const host = createHost(sampleBot());
  const numRuns = times(150, 3000);
  let found = 0;
  fc.assert(
    fc.property(cases, (testCase) => {
      const before = outcomeOf(host, testCase);
      const change = search(host, testCase);
      if (!change) return;
      found++;
      const { changed, value, became, onwards } = change;
      expect(changed.place.group).not.toBe('parameter');
      expect(changed.field).not.toBe('skyddad');
      const outcomeWith = (other: Json) => outcomeOf(host, withValueAt(testCase, changed.place, other));
      expect(became).not.toBe(before);
      expect(outcomeWith(value)).toBe(became);
      if (typeof value !== 'number' || typeof changed.value !== 'number') return;
      const step = Math.sign(value - changed.value);
      for (let near = changed.value; near !== value; near += step) {
        const outcome = outcomeWith(near);
        expect(outcome === undefined || outcome === before).toBe(true);
      }
      const further = [1, 5, 40, 900, 30_000].map((far) => value + step * far).filter((metre) => metre >= 0);
      if (onwards) for (const far of further) expect(outcomeWith(far)).toBe(became);
    }),
    { numRuns },
  );
  expect(found).toBeGreaterThan(numRuns * 0.4);
});

/** Conditions on one whole number, in lines of it. */
const condition = fc.letrec<{ condition: Json; line: Json }>((tie) => ({
  line: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Json>({ var: 'a' }) },
    fc
      .tuple(pick(-3, -1, 2, 5), fc.integer({ min: -20, max: 20 }))
      .map(([times, plus]): Json => ({ '+': [{ '*': [{ var: 'a' }, times] }, plus] })),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .tuple(pick('<', '<=', '>', '>=', '==', '!='), tie('line'), fc.integer({ min: -10, max: 60 }))
      .map(([operator, line, limit]): Json => ({ [operator]: [line, limit] })),
    fc
      .tuple(pick('and', 'or'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([operator, given]): Json => ({ [operator]: given })),
    tie('condition').map((given): Json => ({ '!': [given] })),
  ),
})).condition;

function choosing(rules: readonly Json[]): Bot {
  const drawing = new BotDrawing().field('a').start('a').outcome('nej', 'NEJ').way('start', 'val');
  drawing
    .node('val', 'decision', {
      branches: rules.map((rule, index) => ({
        id: `b${index}`,
        name: `b${index}`,
        condition: rule,
        sources: [],
      })),
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .way('val.otherwise', 'nej');
  for (const index of rules.keys())
    drawing.outcome(`u${index}`, `U${index % 2}`).way(`val.b${index}`, `u${index}`);
  return drawing.bot;
}

test('over whole numbers the nearest change is the one that trying them all finds', () => {
  const numRuns = times(300, 5000);
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 50 }),
      (rules, a) => {
        const host = createHost(choosing(rules));
        const outcomeAt = (value: number) => outcomeOf(host, { id: '1', input: { a: value } });
        const before = outcomeAt(a);
        const all = Array.from({ length: 400 }, (_, far) => far).filter(
          (far) => outcomeAt(a + far) !== before || (far <= a && outcomeAt(a - far) !== before),
        );
        const change = search(host, { id: '1', input: { a } });
        expect(change && Math.abs(Number(change.value) - a)).toBe(all[0]);
        if (change) found++;
      },
    ),
    { numRuns },
  );
  expect(found).toBeGreaterThan(numRuns * 0.5);
});
