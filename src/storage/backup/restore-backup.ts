import { contractFingerprint } from '#flow/contract.ts';
import { say } from '#i18n/say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import type { BotDatabase, ContractVersion } from '../database.ts';
import { type Failed, guarded } from '../failure.ts';
import { addKeptBot, type KeptBot, readKeptBot, removeKeptBot, tablesOfBots } from '../kept-bot.ts';
import { contractsOf, entryOf } from '../register-systems.ts';
import type { StoreSurroundings } from '../surroundings.ts';
import { isBeginningOf } from './compare-backup.ts';
import { copyOfKeptBot } from './copy-kept-bot.ts';
import type { Backup } from './read-backup.ts';

/*
 * A backup back into the database. Promises: all of it or nothing, in one transaction; a merge never changes a
 * bot or a contract that is here. Nothing throws.
 */

/** The bots and systems of a backup that are wanted. */
export interface Chosen {
  readonly bots: readonly string[];
  readonly systems: readonly string[];
}

/** What a merge has added, so that it can be taken away again. */
export interface Merged {
  readonly type: 'merged';
  readonly bots: readonly string[];
  readonly contracts: readonly (readonly [system: string, number: number])[];
}

/**
 * Adds what is chosen to what is here. A bot that is here comes as a copy; of a system that is here the contracts
 * that follow on its own are added, and one that differs comes as a copy.
 */
export async function mergeBackup(
  surroundings: StoreSurroundings,
  backup: Backup,
  chosen: Chosen,
): Promise<Merged | Failed> {
  const { database } = surroundings;
  const { systems, systemVersions } = database;
  return await guarded(async () => {
    // Made before the transaction, which would end while it waited for a compressor.
    const made = new Map(
      await Promise.all(
        backup.bots
          .filter(({ summary }) => chosen.bots.includes(summary.id))
          .map(async (bot) => [bot, await copied(bot, backup, surroundings)] as const),
      ),
    );
    return await database.transaction(
      'rw',
      [...tablesOfBots(database), systems, systemVersions],
      async (): Promise<Merged> => {
        const bots: string[] = [];
        for (const [bot, copy] of made) {
          const added = (await database.bots.get(bot.summary.id)) ? copy : bot;
          await addKeptBot(database, added);
          bots.push(added.summary.id);
        }
        const contracts: [string, number][] = [];
        for (const file of backup.systems) {
          if (!chosen.systems.includes(file[0]?.systemId ?? '')) continue;
          for (const contract of await contractsToAdd(database, file, surroundings.newId, backup)) {
            await systemVersions.add(contract);
            await systems.put(entryOf(contract));
            contracts.push([contract.systemId, contract.number]);
          }
        }
        return { type: 'merged', bots, contracts };
      },
    );
  });
}

/** Takes away what a merge added. */
export async function undoMerge(
  database: BotDatabase,
  { bots, contracts }: Merged,
): Promise<{ readonly type: 'undone' } | Failed> {
  const { systems, systemVersions } = database;
  return await guarded(() =>
    database.transaction('rw', [...tablesOfBots(database), systems, systemVersions], async () => {
      for (const id of bots) {
        const bot = await readKeptBot(database, id);
        if (bot) await removeKeptBot(database, bot);
      }
      await systemVersions.bulkDelete(contracts.map(([system, number]) => [system, number]));
      for (const id of new Set(contracts.map(([system]) => system))) {
        const last = await contractsOf(database, id).last();
        if (last) await systems.put(entryOf(last));
        else await systems.delete(id);
      }
      return { type: 'undone' as const };
    }),
  );
}

/**
 * Makes what is in the backup all that is here. A bot gets a revision that no tab knows, so that none that has it
 * open writes what it had over what came.
 */
export async function replaceWithBackup(
  database: BotDatabase,
  backup: Backup,
): Promise<{ readonly type: 'replaced' } | Failed> {
  return await guarded(() =>
    database.transaction('rw', database.tables, async () => {
      const before = new Map((await database.bots.toArray()).map((bot) => [bot.id, bot.revision]));
      for (const table of database.tables) await table.clear();
      for (const bot of backup.bots) {
        const { revision, testRun } = bot.summary;
        const next = Math.max(revision, before.get(bot.summary.id) ?? 0) + 1;
        const isOfThis = testRun?.revision === revision;
        const summary = {
          ...bot.summary,
          revision: next,
          testRun: isOfThis ? { ...testRun, revision: next } : testRun,
        };
        await addKeptBot(database, { ...bot, summary });
      }
      for (const contracts of backup.systems) {
        await database.systemVersions.bulkAdd(contracts);
        const last = contracts.at(-1);
        if (last) await database.systems.add(entryOf(last));
      }
      return { type: 'replaced' as const };
    }),
  );
}

async function copied(bot: KeptBot, backup: Backup, surroundings: StoreSurroundings): Promise<KeptBot> {
  const { newId, definitions } = surroundings;
  return await copyOfKeptBot(bot, copyName(bot.summary.name, backup), newId, definitions);
}

/** Inside the transaction. */
async function contractsToAdd(
  database: BotDatabase,
  file: readonly ContractVersion[],
  newId: () => string,
  backup: Backup,
): Promise<readonly ContractVersion[]> {
  const here = await contractsOf(database, file[0]?.systemId ?? '').toArray();
  if (isBeginningOf(here, file)) return file.slice(here.length);
  if (isBeginningOf(file, here)) return [];
  const id = newId();
  return file.map((contract) => {
    const system = { ...contract.system, id, name: copyName(contract.system.name, backup) };
    return { ...contract, systemId: id, system, fingerprint: contractFingerprint(system) };
  });
}

function copyName(name: LocalText, { manifest }: Backup): LocalText {
  const why = message('backup.copyName', { name, date: manifest.made.slice(0, 10) });
  return { sv: say(why, 'sv'), en: say(why, 'en') };
}
