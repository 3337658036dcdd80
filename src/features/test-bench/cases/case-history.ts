import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';

interface Entry {
  readonly cases: readonly TestCase[];
  readonly label: Message;
}

/** The cases of an open set with what came before and what was undone. Cases that did not change are shared. */
export interface CaseHistory {
  readonly cases: readonly TestCase[];
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

/** How many edits can be undone. Each holds a list as long as the set. */
const depth = 100;

export function startCaseHistory(cases: readonly TestCase[]): CaseHistory {
  return { cases, past: [], future: [] };
}

export function changeCases(
  { cases: before, past }: CaseHistory,
  cases: readonly TestCase[],
  label: Message,
): CaseHistory {
  return { cases, past: [...past.slice(-depth + 1), { cases: before, label }], future: [] };
}

export function undoCases(history: CaseHistory): CaseHistory {
  const entry = history.past.at(-1);
  if (!entry) return history;
  return {
    cases: entry.cases,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...entry, cases: history.cases }],
  };
}

export function redoCases(history: CaseHistory): CaseHistory {
  const entry = history.future.at(-1);
  if (!entry) return history;
  return {
    cases: entry.cases,
    past: [...history.past, { ...entry, cases: history.cases }],
    future: history.future.slice(0, -1),
  };
}
