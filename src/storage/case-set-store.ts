import { liveQuery } from 'dexie';
import type { TestCase } from '#flow/case.ts';
import { type Message, message } from '#lib/message.ts';
import { changedParts, partSize, readPart } from './case-set-parts.ts';
import { partsOf, type RemovedCaseSet, removeCaseSet, restoreCaseSet } from './case-set-records.ts';
import type { CaseSetInfo } from './database.ts';
import { missingBot } from './draft-records.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import { isSound, soundRows } from './rows.ts';
import type { Corrupt, Missing, SavedDraft } from './store-results.ts';
import type { StoreSurroundings } from './surroundings.ts';

type Listed = { readonly type: 'listed'; readonly sets: readonly CaseSetInfo[] };

export interface NewCaseSet {
  readonly botId: string;
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/*
 * The sets of cases beside a bot's own, many thousands in each. It promises: a set is only written by
 * who knows the latest, so two tabs never overwrite each other; a saving is whole or not at all; the
 * page lives while one is packed and unpacked. Nothing here throws.
 */
export interface CaseSetStore {
  /** Calls with a bot's sets, the oldest first, now and after every change, in whichever tab. Returns how to stop. */
  watchSets(botId: string, show: (listed: Listed | Failed) => void): () => void;
  createSet(
    set: NewCaseSet,
  ): Promise<{ readonly type: 'created'; readonly info: CaseSetInfo } | Missing | Failed>;
  /** All cases of a set. Tells from 0 to 1 how far it has come. */
  readSet(
    id: string,
    onProgress?: (share: number) => void,
  ): Promise<
    | { readonly type: 'read'; readonly info: CaseSetInfo; readonly cases: readonly TestCase[] }
    | Missing
    | Corrupt
    | Failed
  >;
  /**
   * Saves only when the stored set still has the expected revision. `before` is what that revision
   * holds: of cases that are the very same objects nothing is written again.
   */
  saveSet(
    id: string,
    cases: readonly TestCase[],
    before: readonly TestCase[],
    expectedRevision: number,
  ): Promise<SavedDraft>;
  renameSet(id: string, name: string): Promise<{ readonly type: 'renamed' } | Missing | Failed>;
  deleteSet(
    id: string,
  ): Promise<{ readonly type: 'deleted'; readonly removed: RemovedCaseSet } | Missing | Failed>;
  /** Puts back what `deleteSet` took away. */
  undeleteSet(removed: RemovedCaseSet): Promise<{ readonly type: 'restored' } | Failed>;
}

const missingSet: Missing = { type: 'missing', message: message('storage.missingSet') };

export function createCaseSetStore({ database, now, newId }: StoreSurroundings): CaseSetStore {
  const { bots, caseSets, caseSetParts } = database;
  return {
    watchSets(botId, show) {
      const subscription = liveQuery(() => caseSets.where('botId').equals(botId).sortBy('created')).subscribe(
        {
          next: (sets) => show({ type: 'listed', sets: soundRows('caseSets', sets) }),
          error: (error: unknown) => show({ type: 'failed', message: failureOf(error) }),
        },
      );
      return () => subscription.unsubscribe();
    },
    async createSet({ botId, name, cases }) {
      const id = newId();
      return await guarded(async () => {
        // Packed before the transaction, which would end while it waited for a compressor.
        const parts = await changedParts(id, cases, []);
        return await database.transaction('rw', bots, caseSets, caseSetParts, async () => {
          if (!(await bots.get(botId))) return missingBot;
          const at = now();
          const count = cases.length;
          const info: CaseSetInfo = { id, botId, name, created: at, changed: at, revision: 1, count };
          await caseSets.add(info);
          await caseSetParts.bulkAdd(parts);
          return { type: 'created' as const, info };
        });
      });
    },
    async readSet(id, onProgress) {
      return await guarded(async () => {
        const stored = await database.transaction('r', caseSets, caseSetParts, async () => {
          const info = await caseSets.get(id);
          return info && { info, parts: await partsOf(database, id).toArray() };
        });
        if (!stored) return missingSet;
        const { info, parts } = stored;
        if (!isSound('caseSets', info)) return corrupt(message('file.damaged'));
        const cases: TestCase[] = [];
        for (const [place, part] of parts.entries()) {
          if (!isSound('caseSetParts', part)) return corrupt(message('storage.partDamaged'));
          if (part.number !== place) return corrupt(message('storage.partMissing'));
          const read = await readPart(part).catch(() => undefined);
          if (!read?.ok) return corrupt(read?.message ?? message('storage.partDamaged'));
          for (const testCase of read.value) cases.push(testCase);
          onProgress?.((place + 1) / parts.length);
        }
        if (cases.length !== info.count) return corrupt(message('storage.partMissing'));
        return { type: 'read', info, cases };
      });
    },
    async saveSet(id, cases, before, expectedRevision) {
      return await guarded(async () => {
        const parts = await changedParts(id, cases, before);
        return await database.transaction('rw', caseSets, caseSetParts, async (): Promise<SavedDraft> => {
          const info = await caseSets.get(id);
          if (!isSound('caseSets', info)) return missingSet;
          const { revision } = info;
          if (revision !== expectedRevision)
            return { type: 'conflict', revision, message: message('storage.setConflict') };
          const at = now();
          await caseSetParts.bulkPut(parts);
          await partsOf(database, id, Math.ceil(cases.length / partSize)).delete();
          await caseSets.put({ ...info, changed: at, revision: revision + 1, count: cases.length });
          return { type: 'saved', revision: revision + 1, at };
        });
      });
    },
    async renameSet(id, name) {
      return await guarded(async () => {
        const isThere = await caseSets.update(id, { name });
        return isThere === 0 ? missingSet : { type: 'renamed' };
      });
    },
    async deleteSet(id) {
      return await guarded(() =>
        database.transaction('rw', caseSets, caseSetParts, async () => {
          const info = await caseSets.get(id);
          if (!info) return missingSet;
          return { type: 'deleted' as const, removed: await removeCaseSet(database, info) };
        }),
      );
    },
    async undeleteSet(removed) {
      return await guarded(() =>
        database.transaction('rw', caseSets, caseSetParts, async () => {
          await restoreCaseSet(database, removed);
          return { type: 'restored' as const };
        }),
      );
    },
  };
}

function corrupt(reason: Message): Corrupt {
  return { type: 'corrupt', message: message('storage.corruptSet', { reason }) };
}
