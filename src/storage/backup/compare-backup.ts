import { canonicalJson } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { BotDatabase, ContractVersion } from '../database.ts';
import { isSameBot, readKeptBot } from '../kept-bot.ts';
import { contractsOf } from '../register-systems.ts';
import type { Backup } from './read-backup.ts';

/**
 * How what is in a backup stands to what is here: the same, where there is nothing to be had from the file. Of two
 * that differ the one last changed is the newer.
 */
export type Standing = 'new' | 'same' | 'newerHere' | 'newerInFile';

interface Compared {
  readonly id: string;
  readonly name: LocalText;
  readonly standing: Standing;
}

export interface ComparedBot extends Compared {
  readonly changed: number;
  readonly versions: number;
}

export interface Comparison {
  readonly bots: readonly ComparedBot[];
  readonly systems: readonly Compared[];
  /** What is here and not in the backup: what replacing all of it would take away. */
  readonly onlyHere: { readonly bots: readonly LocalText[]; readonly systems: readonly LocalText[] };
}

/** What a backup would bring to the database. Changes nothing. */
export async function compareBackup(database: BotDatabase, backup: Backup): Promise<Comparison> {
  const bots: ComparedBot[] = [];
  for (const bot of backup.bots) {
    const { id, name, changed } = bot.summary;
    const here = await readKeptBot(database, id);
    const standing =
      here && (isSameBot(here, bot) ? 'same' : here.summary.changed > changed ? 'newerHere' : 'newerInFile');
    bots.push({ id, name, changed, versions: bot.versions.length, standing: standing ?? 'new' });
  }
  const systems: Compared[] = [];
  for (const contracts of backup.systems) {
    const last = contracts.at(-1);
    if (!last) continue;
    const here = await contractsOf(database, last.systemId).toArray();
    systems.push({ id: last.systemId, name: last.system.name, standing: standingOf(contracts, here) });
  }
  const botsInFile = new Set(bots.map(({ id }) => id));
  const systemsInFile = new Set(systems.map(({ id }) => id));
  const otherBots = await database.bots.filter(({ id }) => !botsInFile.has(id)).toArray();
  const otherSystems = await database.systems.filter(({ id }) => !systemsInFile.has(id)).toArray();
  return {
    bots,
    systems,
    onlyHere: { bots: otherBots.map(({ name }) => name), systems: otherSystems.map(({ name }) => name) },
  };
}

function standingOf(file: readonly ContractVersion[], here: readonly ContractVersion[]): Standing {
  if (here.length === 0) return 'new';
  if (isBeginningOf(file, here)) return 'same';
  return (here.at(-1)?.time ?? 0) > (file.at(-1)?.time ?? 0) ? 'newerHere' : 'newerInFile';
}

/** Whether all of one's contracts are the first ones of the other. */
export function isBeginningOf(one: readonly ContractVersion[], other: readonly ContractVersion[]): boolean {
  return one.every((contract, place) => canonicalJson(contract) === canonicalJson(other[place] ?? null));
}
