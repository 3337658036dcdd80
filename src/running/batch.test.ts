import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { decodeBotText } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { runBatch } from './batch.ts';
import { createHost } from './host.ts';
import { judge, tally } from './result.ts';
import { finishOf, traceCase } from './trace.ts';

const bot = sampleBot();
const host = createHost(bot);

const distance = fc.oneof(
  fc.constantFrom(null, 0, 1999, 2000, 2001, 3000, 4000),
  fc.integer({ min: 0, max: 9000 }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Cases that reach every corner of the sample: limits, missing answers, systems that are down. */
const situations: fc.Arbitrary<TestCase> = fc
  .record({
    grade: fc.constantFrom('F', '2', '4', '9', '', 'x', null),
    metres: distance,
    metres2: distance,
    twoHomes: fc.constantFrom(true, false, null),
    comparison: maybe(fc.constantFrom('>=', '>')),
    tolerance: maybe(fc.constantFrom(0, 50, null)),
    down: maybe(fc.constantFrom('karta', 'navet', 'skolregister')),
    expected: maybe(fc.constantFrom('FORSLAG_BIFALL', 'FORSLAG_AVSLAG', 'STOPPED')),
  })
  .map(({ grade, metres, metres2, twoHomes, comparison, tolerance, down, expected }) => ({
    id: 'X',
    input: { vaxelvis: twoHomes },
    parameters: {
      ...(comparison === undefined ? {} : { jamforelse: comparison }),
      ...(tolerance === undefined ? {} : { toleransM: tolerance }),
    },
    systems: {
      skolregister: { elev: { arskurs: grade } },
      karta: { avstand: [{ avstandM: metres, avstand2M: metres2 }] },
    },
    ...(down === undefined ? {} : { faults: [{ system: down, kind: 'down' as const }] }),
    ...(expected === undefined ? {} : { expected: { outcome: expected } }),
  }));

test('a batch gives each case what a run of its own and a traced run give', () => {
  fc.assert(
    fc.property(fc.array(situations, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (cases, size) => {
      const batch = [...runBatch(host, cases, size)].flatMap((part) => part.results);
      expect(batch).toEqual(cases.map((testCase) => judge(testCase, host.run(testCase))));
      expect(batch).toEqual(
        cases.map((testCase) => judge(testCase, finishOf(host, traceCase(host, testCase)))),
      );
    }),
    { numRuns: 150 },
  );
});

test('the parts follow each other without a gap', () => {
  const parts = [...runBatch(host, bot.cases.list, 7)];
  expect(parts.map((part) => [part.from, part.results.length])).toEqual([
    [0, 7],
    [7, 7],
    [14, 6],
  ]);
  expect(tally(parts.flatMap((part) => part.results))).toEqual({ passed: 20, failed: 0, notJudged: 0 });
});

function sampleBot(): Bot {
  const decoded = decodeBotText(readFileSync('public/samples/skolskjuts.bot.json', 'utf8'), definitions);
  if (!decoded.ok) throw new Error(decoded.message.key);
  return decoded.value;
}
