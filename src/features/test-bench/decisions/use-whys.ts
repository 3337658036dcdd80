import { useEffect, useState } from 'react';
import type { TestCase } from '#flow/case.ts';
import { inSlices } from '#lib/in-slices.ts';
import type { ChangeGroup } from '#running/decision-changes.ts';
import type { Answer } from '#workspace/comparer.ts';
import { type GroupWhy, whysOfGroups } from './whys.ts';

type Whys = ReadonlyMap<ChangeGroup, GroupWhy>;

const none: Whys = new Map();

/** Looked into once for each answer. */
const kept = new WeakMap<Answer, Whys>();

/** Why each group of cases got another decision; none until it has been looked into. */
export function useWhys(answer: Answer, cases: readonly TestCase[]): Whys {
  const [found, setFound] = useState<{ readonly answer: Answer; readonly whys: Whys }>();
  useEffect(() => {
    if (kept.has(answer)) return;
    return inSlices(whysOfGroups(answer, cases), (whys) => {
      kept.set(answer, whys);
      setFound({ answer, whys });
    });
  }, [answer, cases]);
  return kept.get(answer) ?? (found?.answer === answer ? found.whys : none);
}
