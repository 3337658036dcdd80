import { Dexie } from 'dexie';
import type { BotDatabase, CaseSetInfo, CaseSetPart } from './database.ts';

/** Everything that was stored of a set of cases, kept in memory so that a removal can be undone. */
export interface RemovedCaseSet {
  readonly info: CaseSetInfo;
  readonly parts: readonly CaseSetPart[];
}

/** The parts of a set from a place on, in their order. */
export function partsOf({ caseSetParts }: BotDatabase, setId: string, from = 0) {
  return caseSetParts.where('[setId+number]').between([setId, from], [setId, Dexie.maxKey]);
}

/** Inside a transaction over both tables, as is `restoreCaseSet`. */
export async function removeCaseSet(database: BotDatabase, info: CaseSetInfo): Promise<RemovedCaseSet> {
  const parts = await partsOf(database, info.id).toArray();
  await database.caseSets.delete(info.id);
  await partsOf(database, info.id).delete();
  return { info, parts };
}

/** Adds, so that nothing that has taken the place in the meantime is overwritten. */
export async function restoreCaseSet(
  { caseSets, caseSetParts }: BotDatabase,
  { info, parts }: RemovedCaseSet,
): Promise<void> {
  await caseSets.add(info);
  await caseSetParts.bulkAdd(parts);
}
