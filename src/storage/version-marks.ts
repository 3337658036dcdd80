import type { Signature } from '#lib/signature.ts';
import { today } from '#lib/today.ts';
import type { BotDatabase, StateChange, VersionInfo } from './database.ts';
import { type Failed, guarded } from './failure.ts';
import type { Missing, SetState } from './store-results.ts';
import type { StoreSurroundings } from './surroundings.ts';
import { standingOf, stepProblem } from './version-standing.ts';
import { missingVersion, soundVersions } from './versions-of.ts';

/* What is said of a version after it was saved: where it stands, and that it is worth finding again. */

export async function setVersionState(
  { database, now }: StoreSurroundings,
  id: string,
  number: number,
  step: Pick<StateChange, 'state' | 'from'>,
  by: Signature,
): Promise<SetState> {
  return await guarded(() =>
    database.transaction('rw', database.versions, async () => {
      const at = now();
      const on = today(new Date(at));
      const all = await soundVersions(database, id);
      const version = all.find((one) => one.number === number);
      if (!version) return missingVersion;
      const others = all.filter((one) => one !== version);
      const problem = stepProblem(version, step, others, on);
      if (problem) return { type: 'refused' as const, message: problem };
      await followed(database, version, step, others, { on, at, by });
      const change: StateChange = { ...step, at, by };
      return { type: 'set' as const, version: await added(database, version, change) };
    }),
  );
}

/** The version that is in use makes way for one that is put in use, and stays when that is called off. */
async function followed(
  database: BotDatabase,
  version: VersionInfo,
  { state, from }: Pick<StateChange, 'state' | 'from'>,
  others: readonly VersionInfo[],
  { on, at, by }: { readonly on: string; readonly at: number; readonly by: Signature },
): Promise<void> {
  const inUse = others.find((other) => standingOf(other, on).state === 'inUse');
  if (!inUse) return;
  if (state === 'inUse') await added(database, inUse, { state: 'retired', from, at, by });
  else if (standingOf(version, on).coming && standingOf(inUse, on).coming)
    await added(database, inUse, { state: 'inUse', from: on, at, by });
}

async function added(database: BotDatabase, version: VersionInfo, change: StateChange): Promise<VersionInfo> {
  const changed = { ...version, states: [...version.states, change] };
  await database.versions.put(changed);
  return changed;
}

export async function pinVersion(
  { database }: StoreSurroundings,
  id: string,
  number: number,
  pinned: boolean,
): Promise<{ readonly type: 'pinned' } | Missing | Failed> {
  return await guarded(async () => {
    const count = await database.versions.where({ botId: id, number }).modify({ pinned });
    return count === 0 ? missingVersion : { type: 'pinned' };
  });
}
