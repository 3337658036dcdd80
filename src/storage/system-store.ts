import { liveQuery } from 'dexie';
import { decodeBotText } from '#flow/decode.ts';
import type { System } from '#flow/system.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { once } from '#lib/once.ts';
import type { ContractVersion, SystemEntry } from './database.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import { addContract, contractsOf, registerSystems, soundContracts } from './register-systems.ts';
import { isSound, soundRows } from './rows.ts';
import type { Corrupt, Missing } from './store-results.ts';
import { summarize } from './summarize.ts';
import type { StoreSurroundings } from './surroundings.ts';

type Listed = { readonly type: 'listed'; readonly systems: readonly SystemEntry[] };

export interface NewContract {
  readonly system: System;
  readonly message: LocalText;
  readonly author: string;
}

export type SavedContract =
  | { readonly type: 'saved'; readonly version: ContractVersion }
  /** The register has another latest contract than the one that was changed; `number` is its. */
  | { readonly type: 'conflict'; readonly number: number; readonly message: Message }
  | Failed;

/** Everything that was stored of a system, kept in memory so that a removal can be undone. */
export interface RemovedSystem {
  readonly entry: SystemEntry;
  readonly versions: readonly ContractVersion[];
}

/*
 * The register of systems that the bots in this browser share. It promises: a contract is never
 * changed once it is saved, the next one is only saved by who knows the latest, and nothing here
 * changes a bot. A bot has its own copy of each contract that it is built on, so that it is whole
 * whatever becomes of the register. Nothing here throws.
 */
export interface SystemStore {
  listSystems(): Promise<Listed | Failed>;
  /** Calls with the list now and after every change, in whichever tab. Returns how to stop. */
  watchSystems(show: (listed: Listed | Failed) => void): () => void;
  /** The latest contract, or the one with a number. */
  readContract(
    id: string,
    number?: number,
  ): Promise<{ readonly type: 'read'; readonly version: ContractVersion } | Missing | Corrupt | Failed>;
  /** All contracts of a system, the oldest first. */
  listContracts(
    id: string,
  ): Promise<{ readonly type: 'listed'; readonly versions: readonly ContractVersion[] } | Failed>;
  /** Saves the contract that comes after number `latest`; 0 for a system that the register has not. */
  saveContract(contract: NewContract, latest: number): Promise<SavedContract>;
  /** Refused while a bot has a copy of the system. */
  deleteSystem(
    id: string,
  ): Promise<
    | { readonly type: 'deleted'; readonly removed: RemovedSystem }
    | { readonly type: 'inUse'; readonly message: Message }
    | Missing
    | Failed
  >;
  /** Puts back what `deleteSystem` took away. */
  undeleteSystem(removed: RemovedSystem): Promise<{ readonly type: 'restored' } | Failed>;
}

const missingSystem: Missing = { type: 'missing', message: message('storage.missingSystem') };
const corruptContract: Corrupt = { type: 'corrupt', message: message('storage.corruptContract') };

export function createSystemStore(surroundings: StoreSurroundings): SystemStore {
  const { database, now } = surroundings;
  const { bots, systems, systemVersions } = database;
  const fill = once(() => registerOlderBots(surroundings));
  return {
    async listSystems() {
      return await guarded(async () => {
        await fill();
        return { type: 'listed', systems: soundRows('systems', await systems.toArray()) };
      });
    },
    watchSystems(show) {
      const failed = (error: unknown) => show({ type: 'failed', message: failureOf(error) });
      fill().catch(failed);
      const subscription = liveQuery(() => systems.toArray()).subscribe({
        next: (list) => show({ type: 'listed', systems: soundRows('systems', list) }),
        error: failed,
      });
      return () => subscription.unsubscribe();
    },
    async readContract(id, number) {
      return await guarded(async () => {
        await fill();
        const entry = await systems.get(id);
        const wanted = number ?? (isSound('systems', entry) ? entry.version : undefined);
        const version = wanted === undefined ? undefined : await systemVersions.get([id, wanted]);
        if (!version) return missingSystem;
        return isSound('systemVersions', version) ? { type: 'read', version } : corruptContract;
      });
    },
    async listContracts(id) {
      return await guarded(async () => ({
        type: 'listed',
        versions: await soundContracts(database, id),
      }));
    },
    async saveContract({ system, message: why, author }, latest) {
      return await guarded(() =>
        database.transaction('rw', systems, systemVersions, async (): Promise<SavedContract> => {
          const entry = await systems.get(system.id);
          const number = isSound('systems', entry) ? entry.version : 0;
          if (number !== latest) {
            return { type: 'conflict', number, message: message('storage.contractConflict', { number }) };
          }
          const saved = { time: now(), author, message: why };
          return { type: 'saved', version: await addContract(database, system, latest, saved) };
        }),
      );
    },
    async deleteSystem(id) {
      return await guarded(async () => {
        await fill();
        return await database.transaction('rw', bots, systems, systemVersions, async () => {
          const entry = await systems.get(id);
          if (!entry) return missingSystem;
          const using = soundRows('bots', await bots.toArray()).filter((bot) =>
            bot.systems?.some((use) => use.id === id),
          );
          if (using.length > 0) {
            const names = using.map(({ name }) => name);
            return { type: 'inUse' as const, message: message('storage.systemInUse', { bots: names }) };
          }
          const versions = await contractsOf(database, id).toArray();
          await systems.delete(id);
          await contractsOf(database, id).delete();
          return { type: 'deleted' as const, removed: { entry, versions } };
        });
      });
    },
    async undeleteSystem({ entry, versions }) {
      return await guarded(() =>
        database.transaction('rw', systems, systemVersions, async () => {
          // `add`, so that nothing that has taken the place in the meantime is overwritten.
          await systems.add(entry);
          await systemVersions.bulkAdd(versions);
          return { type: 'restored' as const };
        }),
      );
    },
  };
}

/** Reads the drafts that were saved before there was a register. One that cannot be read is passed over. */
async function registerOlderBots({ database, definitions, now }: StoreSurroundings): Promise<void> {
  const { bots, drafts, systems, systemVersions } = database;
  const older = await bots.filter((bot) => bot.systems === null).primaryKeys();
  for (const id of older) {
    await database.transaction('rw', bots, drafts, systems, systemVersions, async () => {
      const summary = await bots.get(id);
      const draft = await drafts.get(id);
      const decoded = isSound('drafts', draft) ? decodeBotText(draft.text, definitions) : undefined;
      if (!isSound('bots', summary) || !decoded?.ok) return;
      await registerSystems(database, decoded.value, now());
      await bots.put({ ...summary, ...summarize(decoded.value, definitions) });
    });
  }
}
