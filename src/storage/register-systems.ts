import { Dexie } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import { contractFingerprint, withMissingOperations } from '#flow/contract.ts';
import type { System } from '#flow/system.ts';
import { say } from '#i18n/say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import type { BotDatabase, ContractVersion, SystemEntry } from './database.ts';
import { soundRows } from './rows.ts';

/**
 * Puts into the register what a bot brings and the register lacks: systems, and operations of systems it
 * knows. An operation that it knows otherwise is left alone, for that is a person's to judge. Gives the bot's
 * systems, each with the number of the contract that it is built on, where the register has it. Inside a
 * transaction over the register's tables.
 */
export async function registerSystems(
  database: BotDatabase,
  bot: Pick<Bot, 'systems' | 'name'>,
  time: number,
): Promise<readonly System[]> {
  const came = message('storage.cameWith', { bot: bot.name });
  const why: LocalText = { sv: say(came, 'sv'), en: say(came, 'en') };
  const numbered: System[] = [];
  for (const copy of bot.systems) {
    const latest = (await soundContracts(database, copy.id)).at(-1);
    const contract = latest ? withMissingOperations(latest.system, copy) : copy;
    if (contract !== latest?.system) {
      // The number of a contract that cannot be read is taken too.
      const taken = await contractsOf(database, copy.id).toArray();
      const highest = Math.max(0, ...taken.map(({ number }) => number).filter(Number.isSafeInteger));
      await addContract(database, contract, highest, { time, author: '', message: why });
    }
    numbered.push(withNumber(copy, await numberOf(database, copy)));
  }
  return numbered;
}

/** Adds the contract that comes after number `latest`. Inside a transaction over the register's tables. */
export async function addContract(
  database: BotDatabase,
  contract: System,
  latest: number,
  saved: Pick<ContractVersion, 'time' | 'author' | 'message'>,
): Promise<ContractVersion> {
  const system: System = { ...contract, version: latest + 1 };
  const version: ContractVersion = {
    ...saved,
    systemId: system.id,
    number: latest + 1,
    fingerprint: contractFingerprint(system),
    system,
  };
  // `add`: a version is never overwritten.
  await database.systemVersions.add(version);
  await database.systems.put(entryOf(version));
  return version;
}

/** A system's contracts that can be read, the oldest first. */
export async function soundContracts(database: BotDatabase, system: string): Promise<ContractVersion[]> {
  return soundRows('systemVersions', await contractsOf(database, system).toArray());
}

/** A system's contracts as they are stored, the oldest first; some may not be what they should. */
export function contractsOf(database: BotDatabase, system: string) {
  return database.systemVersions
    .where('[systemId+number]')
    .between([system, Dexie.minKey], [system, Dexie.maxKey]);
}

async function numberOf(database: BotDatabase, copy: System): Promise<number | undefined> {
  const versions = await soundContracts(database, copy.id);
  return versions.findLast(({ fingerprint }) => fingerprint === contractFingerprint(copy))?.number;
}

function withNumber(copy: System, number: number | undefined): System {
  if (number !== undefined) return { ...copy, version: number };
  const { version: _, ...unnumbered } = copy;
  return unnumbered;
}

/** What the register shows of a system whose latest contract this is. */
export function entryOf({ system, number, time, fingerprint }: ContractVersion): SystemEntry {
  const { operations, records: _, ...facts } = system;
  return { ...facts, version: number, changed: time, fingerprint, operations: operations.length };
}
