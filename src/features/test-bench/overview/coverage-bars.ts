import type { CoverageGoal, CoverageKind } from '#running/coverage.ts';

/** What the overview tells of the coverage, in order. */
export const coverageBars = ['step', 'way', 'condition', 'boundary', 'row', 'failure'] as const;

export interface CoverageBar {
  readonly kind: (typeof coverageBars)[number];
  readonly seen: number;
  readonly total: number;
}

/** A condition counts when it was seen true and seen false, a limit when both its sides were tried. */
export function barsOf(goals: readonly CoverageGoal[], counts: Uint32Array): readonly CoverageBar[] {
  const missed = new Map<CoverageKind, Map<string, boolean>>();
  for (const [index, goal] of goals.entries()) {
    const ofKind = missed.get(goal.kind) ?? new Map<string, boolean>();
    missed.set(goal.kind, ofKind);
    const whole = wholeOf(goal);
    ofKind.set(whole, (ofKind.get(whole) ?? false) || (counts[index] ?? 0) === 0);
  }
  return coverageBars.flatMap((kind) => {
    const all = [...(missed.get(kind)?.values() ?? [])];
    return all.length === 0
      ? []
      : [{ kind, seen: all.filter((isMissed) => !isMissed).length, total: all.length }];
  });
}

/** What a goal is a part of: the same for both answers of a condition, and for both sides of a limit. */
function wholeOf(goal: CoverageGoal): string {
  if (goal.kind !== 'condition' && goal.kind !== 'boundary') return goal.id;
  const { node, at, part } = goal;
  return JSON.stringify([node, at, part, goal.kind === 'boundary' ? goal.limit : 0]);
}
