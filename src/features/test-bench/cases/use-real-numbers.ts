import { useEffect, useState } from 'react';
import { personalNumbersIn } from '#cases/personal-numbers.ts';
import type { TestCase } from '#flow/case.ts';
import { inSlices } from '#lib/in-slices.ts';
import type { Workspace } from '#workspace/workspace.ts';

/** Cases never change, so what is found in one is found once. */
const found = new WeakMap<TestCase, readonly string[]>();
/** The numbers that somebody in this sitting has said are made up. */
const answered = new WeakMap<Workspace, ReadonlySet<string>>();

const slice = 100;

export interface RealNumbers {
  /** The cases with numbers that may be real people's; null while they are looked for. */
  readonly flagged: readonly TestCase[] | null;
  /** Somebody answers for it that the numbers are made up. */
  answerFor(): void;
}

/** Looks for numbers that may be real people's, in slices, each case once. */
export function useRealNumbers(workspace: Workspace, cases: readonly TestCase[]): RealNumbers {
  const [state, setState] = useState<{
    readonly cases: readonly TestCase[];
    readonly flagged: readonly TestCase[];
  }>();
  const [answers, setAnswers] = useState(answered.get(workspace) ?? none);
  useEffect(() => {
    const work = findFlagged(cases, answers);
    return inSlices(work, (flagged) => setState({ cases, flagged }), { asked: true });
  }, [cases, answers]);
  return {
    flagged: state?.cases === cases ? state.flagged : null,
    answerFor() {
      const numbers = (state?.flagged ?? []).flatMap((testCase) => numbersIn(testCase));
      const all = new Set([...answers, ...numbers]);
      answered.set(workspace, all);
      setAnswers(all);
    },
  };
}

const none: ReadonlySet<string> = new Set();

function* findFlagged(
  cases: readonly TestCase[],
  answers: ReadonlySet<string>,
): Generator<void, readonly TestCase[]> {
  const flagged: TestCase[] = [];
  for (const [place, testCase] of cases.entries()) {
    if (numbersIn(testCase).some((number) => !answers.has(number))) flagged.push(testCase);
    if (place % slice === slice - 1) yield;
  }
  return flagged;
}

function numbersIn(testCase: TestCase): readonly string[] {
  const kept = found.get(testCase);
  if (kept) return kept;
  const numbers = personalNumbersIn(testCase).map(({ text }) => text);
  found.set(testCase, numbers);
  return numbers;
}
