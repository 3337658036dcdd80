import type { TestCase } from '#flow/case.ts';
import { canonicalJson } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import type { ChangeGroup } from '#running/decision-changes.ts';
import { traceCase } from '#running/trace.ts';
import { type TracedSide, whyChanged } from '#running/why-changed.ts';
import type { Answer, RunSide } from '#workspace/comparer.ts';
import { hostOf } from '#workspace/derived.ts';

/** A case as it ran on a side: made again on demand, since runs are the same every time. */
export function tracedOn({ bot, date }: RunSide, testCase: TestCase): TracedSide {
  return { bot, date: testCase.date ?? date, trace: traceCase(hostOf(bot, date), testCase) };
}

const kept = new WeakMap<Answer, Map<TestCase, Message | null>>();

/** Why one case got another decision; looked into once for each answer. */
export function whyOfCase(answer: Answer, testCase: TestCase): Message | null {
  const known = kept.get(answer) ?? new Map<TestCase, Message | null>();
  kept.set(answer, known);
  let why = known.get(testCase);
  if (why === undefined) {
    const [before, after] = answer.sides;
    why = whyChanged(tracedOn(before, testCase), tracedOn(after, testCase));
    known.set(testCase, why);
  }
  return why;
}

/** Why cases of a group got another decision. */
export interface GroupWhy {
  readonly why: Message;
  /** Whether all the cases that were looked into have the same why. */
  readonly isAll: boolean;
}

/** So many cases of a group are looked into, spread over it. */
const mostSamples = 12;

/** So many groups are looked into. */
const mostGroups = 100;

/** Looks into the groups, with pauses in which the page may live. */
export function* whysOfGroups(
  answer: Answer,
  cases: readonly TestCase[],
): Generator<void, ReadonlyMap<ChangeGroup, GroupWhy>> {
  const found = new Map<ChangeGroup, GroupWhy>();
  for (const group of answer.changes.groups.slice(0, mostGroups)) {
    const whys: Message[] = [];
    for (const index of spread(group.cases)) {
      const testCase = cases[index];
      const why = testCase && whyOfCase(answer, testCase);
      if (why) whys.push(why);
      yield;
    }
    const [why] = whys;
    if (why) found.set(group, { why, isAll: new Set(whys.map(canonicalJson)).size === 1 });
  }
  return found;
}

function spread(indexes: readonly number[]): readonly number[] {
  const step = Math.max(1, indexes.length / mostSamples);
  return Array.from(
    { length: Math.min(mostSamples, indexes.length) },
    (_, at) => indexes[Math.floor(at * step)] ?? 0,
  );
}
