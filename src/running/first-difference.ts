import { canonicalJson } from '#lib/json.ts';
import type { Ending } from '#simulator/exit.ts';
import type { Trace, TraceStep } from './trace.ts';

/*
 * Where two runs of a case part. The runs may be of two bots: steps are the same when their nodes have
 * the same id, so a node that was put in or taken away is itself the first difference.
 */

/** How the first step that differs does so. */
export type DifferenceKind =
  /** The runs come to different nodes. */
  | 'node'
  /** The node is left by different ways, or one run ends there. */
  | 'port'
  /** It is left by the same way, but sets different values. */
  | 'set'
  /** Both runs end there, in different words. */
  | 'ending';

export interface Difference {
  /** The number of the step, from 1: the same in both runs, since all before it are the same. */
  readonly step: number;
  readonly kind: DifferenceKind;
}

/** The first step that went otherwise, or set something else; null where the runs are the same. */
export function firstDifference(one: Trace, other: Trace): Difference | null {
  return firstStepWith(one, other, (step, others) => partingIn(step, others) ?? settingIn(step, others));
}

/** The number of the first step that was left by another way; null where all were left by the same. */
export function partingOf(one: Trace, other: Trace): number | null {
  return firstStepWith(one, other, partingIn)?.step ?? null;
}

type Compare = (one: TraceStep | undefined, other: TraceStep | undefined) => DifferenceKind | undefined;

function firstStepWith(one: Trace, other: Trace, compare: Compare): Difference | null {
  const last = Math.max(one.steps.length, other.steps.length);
  for (let index = 0; index < last; index++) {
    const kind = compare(one.steps[index], other.steps[index]);
    if (kind) return { step: index + 1, kind };
  }
  return null;
}

function partingIn(one: TraceStep | undefined, other: TraceStep | undefined): DifferenceKind | undefined {
  if (one?.node !== other?.node) return 'node';
  return one?.port === other?.port ? undefined : 'port';
}

function settingIn(one: TraceStep | undefined, other: TraceStep | undefined): DifferenceKind | undefined {
  if (whatWasSet(one) !== whatWasSet(other)) return 'set';
  return endingText(one?.after.ending) === endingText(other?.after.ending) ? undefined : 'ending';
}

function whatWasSet(step: TraceStep | undefined): string {
  const set = step?.changes.map(({ field, after }) => [field, after]) ?? [];
  // Two bots may have the same fields in another order.
  return canonicalJson(Object.fromEntries(set));
}

function endingText(ending: Ending | null | undefined): string {
  if (!ending) return '';
  return ending.type === 'ended'
    ? canonicalJson([ending.outcome, ending.reason])
    : canonicalJson(ending.message);
}
