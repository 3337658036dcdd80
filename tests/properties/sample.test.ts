import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TestCase } from '#flow/case.ts';
import { decodeBotText } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { makeCases } from '../bench/make-cases.ts';
import { times } from '../support/long.ts';

/*
 * The sample chooses its limit by a decision table; the frozen save of format 1 looks it up. They decide the
 * same, whatever the grade and the limits of a case are.
 */

function hostOf(path: string) {
  const opened = decodeBotText(readFileSync(path, 'utf8'), definitions);
  if (!opened.ok) throw new Error(opened.message.key);
  return createHost(opened.value);
}

const grades = ['F', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const limits = (but: Readonly<Record<string, number | null>>) => ({
  grans: { ...Object.fromEntries(grades.map((grade) => [grade, 3000])), ...but },
});
const withGrade = (arskurs: string | null): TestCase['systems'] => ({ skolregister: { elev: { arskurs } } });

const unusual: readonly TestCase[] = [
  { id: 'no grade', systems: withGrade(null) },
  { id: 'a grade that nobody knows', systems: withGrade('11') },
  { id: 'a limit of its own for one grade', systems: withGrade('2'), parameters: limits({ '2': 6000 }) },
  { id: 'another grade has a limit of its own', systems: withGrade('3'), parameters: limits({ '2': 6000 }) },
  { id: 'no limit for the grade', systems: withGrade('2'), parameters: limits({ '2': null }) },
  { id: 'no limits at all', systems: withGrade('2'), parameters: { grans: {} } },
];

test('the sample decides as it did before it had a table', () => {
  const now = hostOf('public/samples/skolskjuts.bot.json');
  const before = hostOf('tests/saves/format-1.bot.json');
  for (const testCase of [...unusual, ...makeCases(times(3_000, 100_000), 7)]) {
    expect(now.run(testCase).ending, testCase.id).toEqual(before.run(testCase).ending);
  }
});
