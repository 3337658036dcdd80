import { type Message, message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import type { StateChange, VersionInfo, VersionState } from './database.ts';

/*
 * Where a bot's versions stand, and how that may change. It promises: at most one version of a bot is in use on
 * any day, at most one change is still to come, and what has been decided is never taken out of a version's
 * history; a change of mind is one more entry in it.
 */

export interface Standing {
  readonly state: VersionState;
  /** The first day of it, `YYYY-MM-DD`; null for a draft that nobody has spoken of. */
  readonly from: string | null;
  /** What it will be from a day to come. */
  readonly next: StateChange | null;
}

/** Each state, and what may follow on it from a person's hand. */
const steps: Readonly<Record<VersionState, readonly VersionState[]>> = {
  draft: ['proposed'],
  proposed: ['draft', 'approved'],
  approved: ['proposed', 'inUse'],
  inUse: ['retired'],
  retired: ['inUse'],
};

/** The state in force on a day, `YYYY-MM-DD`. Of what has been decided the latest holds, once its day has come. */
export function standingOf({ states }: Pick<VersionInfo, 'states'>, today: string): Standing {
  const inForce = states.findLast(({ from }) => from <= today);
  const latest = states.at(-1);
  const next = latest && latest.from > today ? latest : null;
  return { state: inForce?.state ?? 'draft', from: inForce?.from ?? null, next };
}

/**
 * What a version can be made today. One that is to be put in use can be given another day, or be what it is today
 * after all; one that another version will take the place of can be retired before that.
 */
export function nextStates(version: Pick<VersionInfo, 'states'>, today: string): readonly VersionState[] {
  const { state, next } = standingOf(version, today);
  if (!next) return steps[state];
  return next.state === 'inUse' ? ['inUse', state] : [next.state];
}

export interface NewState {
  readonly state: VersionState;
  /** `YYYY-MM-DD`: today, or for `inUse` a day to come. */
  readonly from: string;
}

export type ChangedStates =
  /** Every version that the step changes, as it will be. */
  | { readonly type: 'changed'; readonly versions: readonly VersionInfo[] }
  | { readonly type: 'refused'; readonly message: Message };

/** One step of a version, and what follows from it for the bot's other `versions`. */
export function withState(
  versions: readonly VersionInfo[],
  version: VersionInfo,
  { state, from }: NewState,
  { today, at, by }: { readonly today: string; readonly at: number; readonly by: Signature },
): ChangedStates {
  const { number } = version;
  const now = standingOf(version, today);
  if (!nextStates(version, today).includes(state)) {
    return refused(message('standing.notNext', { number, state: message(`standing.${state}`) }));
  }
  if (from < today || (from > today && state !== 'inUse')) return refused(message('standing.wrongDay'));
  const others = versions.filter((one) => one.number !== number);
  for (const other of others) {
    const { next } = standingOf(other, today);
    if (state === 'inUse' && next?.state === 'inUse') {
      return refused(message('standing.planned', { number: other.number, from: { shown: next.from } }));
    }
  }

  const changed = new Map<number, VersionInfo>();
  const add = (one: VersionInfo, step: NewState) => {
    const { states } = changed.get(one.number) ?? one;
    changed.set(one.number, { ...one, states: [...states, { ...step, at, by }] });
  };
  if (now.next?.state === 'inUse') {
    // What was to come will not, neither here nor in the version that it was to take the place of.
    for (const one of [version, ...others]) {
      const { state: kept, from: since, next } = standingOf(one, today);
      if (next?.from === now.next.from) add(one, { state: kept, from: since ?? today });
    }
  }
  if (state !== now.state) add(version, { state, from });
  if (state === 'inUse') {
    for (const one of others) {
      const then = standingOf(changed.get(one.number) ?? one, from);
      if (then.state === 'inUse') add(one, { state: 'retired', from });
    }
  }
  return { type: 'changed', versions: [...changed.values()] };
}

function refused(reason: Message): ChangedStates {
  return { type: 'refused', message: reason };
}
