import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { compileForData } from './compile.ts';
import { type Answer, Unanswered } from './value.ts';

interface Case {
  readonly description: string;
  readonly rule: Json;
  readonly data?: Json;
  readonly result: Json;
}

const file = new URL('../../tests/inputs/json-logic/compatible.json', import.meta.url);
// The shared file is a list of cases, with headings (texts) between them.
const suite = (JSON.parse(readFileSync(file, 'utf8')) as (string | Case)[]).filter(
  (entry) => typeof entry !== 'string',
);

/** Cases that ours leaves unanswered, and why. A case here that gives the standard's answer fails. */
const unansweredByUs: Record<string, string> = {
  '{"map":[{"var":"integers"},{"*":[{"var":""},2]}]} over null':
    'the list is missing; with an empty list in its place, a count or a sum would be a guess',
  '{"reduce":[{"var":"integers"},{"+":[{"var":"current"},{"var":"accumulator"}]},0]} over null':
    'the list is missing; that its sum is 0 would be a guess',
};

const nameOf = (entry: Case) => `${entry.description} over ${JSON.stringify(entry.data ?? null)}`;

function answerTo(entry: Case): Answer {
  const compiled = compileForData(entry.rule);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  return compiled.rule.evaluate([entry.data]);
}

test('the shared suite is all there', () => {
  expect(suite).toHaveLength(278);
});

test('every exception names a case of the suite', () => {
  const names = new Set(suite.map(nameOf));
  expect(Object.keys(unansweredByUs).filter((name) => !names.has(name))).toEqual([]);
});

test.each(suite.map((entry, i) => [i + 1, nameOf(entry), entry] as const))(
  'case %i: %s',
  (_, name, entry) => {
    const answer = answerTo(entry);
    if (name in unansweredByUs) expect(answer).toBeInstanceOf(Unanswered);
    else expect(answer).toEqual(entry.result);
  },
);
