import type { Message } from '#lib/message.ts';
import type { Results } from './results.ts';

/** What a case was decided to. */
export interface Decision {
  readonly outcome: string;
  /** Null where so many reasons occur that they are counted as one, such as those with the case's own values in them. */
  readonly reason: string | Message | null;
}

/** How many cases went from one outcome to another, or stayed. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Cases whose decision changed in the same way. */
export interface ChangeGroup {
  readonly from: Decision;
  readonly to: Decision;
  readonly count: number;
  /** The places of the first of them among the cases, in order: at most `mostCases`. */
  readonly cases: readonly number[];
}

/** Who gets another decision when the same cases are run twice. */
export interface DecisionChanges {
  /** How many cases have a result on both sides; all others are passed over. */
  readonly compared: number;
  readonly otherOutcome: number;
  /** The same outcome for another reason. */
  readonly otherReason: number;
  /** Every pair of outcomes that occurs, also those where nothing changed; the largest first. */
  readonly flows: readonly Flow[];
  /** What changed; other outcomes first, the largest of them first. */
  readonly groups: readonly ChangeGroup[];
}

/** So many cases of a group are pointed out, however large it is. */
export const mostCases = 1_000;

/** So many pairs of reasons between two outcomes are told apart. */
export const mostReasons = 20;

interface GrowingGroup extends ChangeGroup {
  count: number;
  cases: number[];
}

interface GrowingFlow extends Flow {
  count: number;
  /** By the reasons before and after; one alone, without reasons, when they were too many. */
  groups: Map<string, GrowingGroup>;
  isMerged: boolean;
}

/** Compares results of the same cases, place by place, in one pass. */
export function decisionChanges(before: Results, after: Results): DecisionChanges {
  const flows = new Map<string, GrowingFlow>();
  let compared = 0;
  for (let index = 0; index < Math.min(before.total, after.total); index++) {
    const from = before.endAt(index);
    const to = after.endAt(index);
    if (!from || !to) continue;
    compared++;
    // No outcome has a line break in it.
    const key = `${from.outcome}\n${to.outcome}`;
    let flow = flows.get(key);
    if (!flow) {
      flow = { from: from.outcome, to: to.outcome, count: 0, groups: new Map(), isMerged: false };
      flows.set(key, flow);
    }
    flow.count++;
    if (from.outcome !== to.outcome || keyOf(from.reason) !== keyOf(to.reason)) putIn(flow, index, from, to);
  }
  const groups = [...flows.values()].flatMap((flow) => [...flow.groups.values()]);
  const [other, same] = [groups.filter(isOtherOutcome), groups.filter((group) => !isOtherOutcome(group))];
  return {
    compared,
    otherOutcome: sum(other),
    otherReason: sum(same),
    flows: [...flows.values()].map(({ from, to, count }) => ({ from, to, count })).sort(largestFirst),
    groups: [...other.sort(largestFirst), ...same.sort(largestFirst)],
  };
}

export function isOtherOutcome({ from, to }: Pick<ChangeGroup, 'from' | 'to'>): boolean {
  return from.outcome !== to.outcome;
}

function putIn(flow: GrowingFlow, index: number, from: Decision, to: Decision): void {
  const key = flow.isMerged ? '' : `${keyOf(from.reason)}\n${keyOf(to.reason)}`;
  let group = flow.groups.get(key);
  if (!group) {
    group = { from: decisionOf(from), to: decisionOf(to), count: 0, cases: [] };
    flow.groups.set(key, group);
  }
  group.count++;
  if (group.cases.length < mostCases) group.cases.push(index);
  if (flow.groups.size > mostReasons) merge(flow);
}

function decisionOf({ outcome, reason }: Decision): Decision {
  return { outcome, reason };
}

/** Makes one group of all, so that no list grows with the number of cases. */
function merge(flow: GrowingFlow): void {
  const groups = [...flow.groups.values()];
  const cases = groups.flatMap((group) => group.cases).sort((one, other) => one - other);
  const merged: GrowingGroup = {
    from: { outcome: flow.from, reason: null },
    to: { outcome: flow.to, reason: null },
    count: sum(groups),
    cases: cases.slice(0, mostCases),
  };
  flow.groups = new Map([['', merged]]);
  flow.isMerged = true;
}

function keyOf(reason: Decision['reason']): string {
  return typeof reason === 'string' ? reason : JSON.stringify(reason);
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}

function largestFirst(one: { readonly count: number }, other: { readonly count: number }): number {
  return other.count - one.count;
}
