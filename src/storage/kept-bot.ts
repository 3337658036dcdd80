import { Dexie } from 'dexie';
import { canonicalJson } from '#lib/json.ts';
import { partsOf, type RemovedCaseSet, removeCaseSet, restoreCaseSet } from './case-set-records.ts';
import type {
  BotDatabase,
  BotSummary,
  Comment,
  Draft,
  RunRecord,
  VersionBody,
  VersionInfo,
} from './database.ts';

/** Everything that is stored of a bot: what a removal takes away and a backup keeps. */
export interface KeptBot {
  readonly summary: BotSummary;
  /** One, or none where it has been lost. */
  readonly drafts: readonly Draft[];
  readonly versions: readonly VersionInfo[];
  readonly bodies: readonly VersionBody[];
  readonly caseSets: readonly RemovedCaseSet[];
  readonly runs: readonly RunRecord[];
  readonly comments: readonly Comment[];
}

/** Undefined where there is none. What it gives was all there at one moment. */
export async function readKeptBot(database: BotDatabase, id: string): Promise<KeptBot | undefined> {
  const { bots, drafts, versions, versionBodies, caseSets, runs, comments } = database;
  return await database.transaction('r', tablesOfBots(database), async () => {
    const summary = await bots.get(id);
    if (!summary) return undefined;
    const draft = await drafts.get(id);
    const every = [[id, Dexie.minKey] as const, [id, Dexie.maxKey] as const] as const;
    const infos = await versions
      .where('[botId+number]')
      .between(...every)
      .toArray();
    const bodies = await versionBodies.bulkGet(infos.map((version) => version.id));
    const sets = await caseSets.where('botId').equals(id).toArray();
    return {
      summary,
      drafts: draft ? [draft] : [],
      versions: infos,
      bodies: bodies.filter((body) => body !== undefined),
      caseSets: await Promise.all(
        sets.map(async (info) => ({ info, parts: await partsOf(database, info.id).toArray() })),
      ),
      runs: await runs
        .where('[botId+at]')
        .between(...every)
        .toArray(),
      comments: await comments.where('botId').equals(id).toArray(),
    };
  });
}

/** Inside a transaction over `tablesOfBots`. Adds, so that nothing that is there is overwritten. */
export async function addKeptBot(database: BotDatabase, bot: KeptBot): Promise<void> {
  await database.bots.add(bot.summary);
  await database.drafts.bulkAdd(bot.drafts);
  await database.versions.bulkAdd(bot.versions);
  await database.versionBodies.bulkAdd(bot.bodies);
  for (const set of bot.caseSets) await restoreCaseSet(database, set);
  await database.runs.bulkAdd(bot.runs);
  await database.comments.bulkAdd(bot.comments);
}

/** Inside a transaction over `tablesOfBots`. */
export async function removeKeptBot(database: BotDatabase, bot: KeptBot): Promise<void> {
  await database.bots.delete(bot.summary.id);
  await database.drafts.delete(bot.summary.id);
  await database.versions.bulkDelete(bot.versions.map(({ id }) => id));
  await database.versionBodies.bulkDelete(bot.versions.map(({ id }) => id));
  for (const { info } of bot.caseSets) await removeCaseSet(database, info);
  await database.runs.bulkDelete(bot.runs.map(({ id }) => id));
  await database.comments.bulkDelete(bot.comments.map(({ id }) => id));
  // What can be undone belongs to a sitting with the bot, and that is over.
  await database.journal.where('botId').equals(bot.summary.id).delete();
}

export function tablesOfBots(database: BotDatabase) {
  const { bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, comments, journal } = database;
  return [bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, comments, journal];
}

/** Whether two bots hold the same. The content of a version is told by its hash, of a set by its revision. */
export function isSameBot(one: KeptBot, other: KeptBot): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ drafts, versions, caseSets, runs, comments }: KeptBot): string {
  return canonicalJson([
    drafts.map(({ text }) => text),
    versions.map(({ id: _, botId: _of, ...version }) => version),
    inOrder(caseSets.map(({ info }) => info)),
    inOrder(runs),
    inOrder(comments),
  ]);
}

function inOrder<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
