import { type Message, message } from '#lib/message.ts';
import { today } from '#lib/today.ts';
import type { StateChange, VersionInfo, VersionState } from './database.ts';

/** Where a version stands on a day, and what has been said of a day to come. */
export interface VersionStanding {
  readonly state: VersionState;
  /** What brought it there; null for one that nobody has spoken of. */
  readonly change: StateChange | null;
  /** What it comes to by itself on a later day. */
  readonly coming: StateChange | null;
}

/** The steps that a person may take with a version, from each state. */
export const nextStates: Readonly<Record<VersionState, readonly VersionState[]>> = {
  draft: ['proposed'],
  proposed: ['approved', 'draft'],
  approved: ['inUse'],
  inUse: ['retired'],
  retired: [],
};

/** `on`: `YYYY-MM-DD`. Who speaks of a version anew calls off what had not yet come then. */
export function standingOf({ states }: Pick<VersionInfo, 'states'>, on: string): VersionStanding {
  let held: StateChange[] = [];
  for (const change of states) {
    const said = today(new Date(change.at));
    held = [...held.filter(({ from }) => from <= said), change];
  }
  const change = held.findLast(({ from }) => from <= on) ?? null;
  const coming = held.find(({ from }) => from > on) ?? null;
  return { state: change?.state ?? 'draft', change, coming };
}

/** Why a step is refused, by the state that was wanted. */
const refusals: Readonly<Record<VersionState, string>> = {
  draft: 'versionState.notDraft',
  proposed: 'versionState.notProposed',
  approved: 'versionState.notApproved',
  inUse: 'versionState.notInUse',
  retired: 'versionState.notRetired',
};

/**
 * Why a version may not go to a state from a day on; undefined when it may. To go to the state that it
 * has is to call off what is to come. `others` is the bot's other versions.
 */
export function stepProblem(
  version: VersionInfo,
  { state, from }: Pick<StateChange, 'state' | 'from'>,
  others: readonly VersionInfo[],
  on: string,
): Message | undefined {
  const now = standingOf(version, on);
  const mayGo = state === now.state ? now.coming !== null : nextStates[now.state].includes(state);
  if (!mayGo) return message(refusals[state], { number: version.number });
  if (from < on) return message('versionState.past');
  if (state !== 'inUse') return from > on ? message('versionState.later') : undefined;
  for (const other of others) {
    const { coming } = standingOf(other, on);
    if (coming?.state === 'inUse') {
      return message('versionState.otherComing', { number: other.number, from: coming.from });
    }
  }
  return undefined;
}
