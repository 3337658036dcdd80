import { Dexie, liveQuery } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type RemovedCaseSet, removeCaseSet, restoreCaseSet } from './case-set-records.ts';
import type { BotSummary, Draft, Origin, RunRecord, TestRun, VersionBody, VersionInfo } from './database.ts';
import { type DraftRecords, missingBot } from './draft-records.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import { registerSystems } from './register-systems.ts';
import { isSound, soundRows } from './rows.ts';
import type { Corrupt, Missing, Opened } from './store-results.ts';
import { summarize } from './summarize.ts';
import type { StoreSurroundings } from './surroundings.ts';
import { versionsOf } from './versions-of.ts';

/** Everything that was stored of a bot, kept in memory so that a removal can be undone. */
export interface RemovedBot {
  readonly summary: BotSummary;
  readonly drafts: readonly Draft[];
  readonly versions: readonly VersionInfo[];
  readonly bodies: readonly VersionBody[];
  readonly caseSets: readonly RemovedCaseSet[];
  readonly runs: readonly RunRecord[];
}

type Listed = { readonly type: 'listed'; readonly bots: readonly BotSummary[] };

/** The bots as a library: which there are, new ones, copies, removal. */
export class BotRecords {
  readonly #in: StoreSurroundings;
  readonly #drafts: DraftRecords;
  constructor(surroundings: StoreSurroundings, drafts: DraftRecords) {
    this.#in = surroundings;
    this.#drafts = drafts;
  }

  async list(): Promise<Listed | Failed> {
    return await guarded(async () => ({ type: 'listed', bots: await this.#sound() }));
  }

  watch(show: (listed: Listed | Failed) => void): () => void {
    const subscription = liveQuery(() => this.#sound()).subscribe({
      next: (bots) => show({ type: 'listed', bots }),
      error: (error: unknown) => show({ type: 'failed', message: failureOf(error) }),
    });
    return () => subscription.unsubscribe();
  }

  async #sound(): Promise<BotSummary[]> {
    return soundRows('bots', await this.#in.database.bots.toArray());
  }

  async create(bot: Bot, origin: Origin): Promise<Opened | Failed> {
    const { database, definitions, now, newId } = this.#in;
    const { bots, drafts, systems, systemVersions } = database;
    return await guarded(() =>
      database.transaction('rw', bots, drafts, systems, systemVersions, async (): Promise<Opened> => {
        const id = (await bots.get(bot.id)) === undefined ? bot.id : newId();
        const at = now();
        const stored: Bot = { ...bot, id, systems: await registerSystems(database, bot, at) };
        await bots.add({
          ...summarize(stored, definitions),
          id,
          origin,
          created: at,
          changed: at,
          revision: 1,
          basedOn: null,
          ahead: true,
          lastVersion: null,
          testRun: null,
        });
        await drafts.add({ botId: id, text: JSON.stringify(stored) });
        return { type: 'opened', bot: stored, revision: 1 };
      }),
    );
  }

  async duplicate(id: string, name: LocalText): Promise<Opened | Missing | Corrupt | Failed> {
    const original = await this.#drafts.open(id);
    return original.type === 'opened' ? await this.copy(id, original.bot, name) : original;
  }

  /** A new bot with a content of one that there is. */
  async copy(id: string, bot: Bot, name: LocalText): Promise<Opened | Missing | Failed> {
    const summary = await guarded(() => this.#in.database.bots.get(id));
    if (summary && 'type' in summary) return summary;
    if (!isSound('bots', summary)) return missingBot;
    return await this.create({ ...bot, id: this.#in.newId(), name }, summary.origin);
  }

  async delete(
    id: string,
  ): Promise<{ readonly type: 'deleted'; readonly removed: RemovedBot } | Missing | Failed> {
    const { database } = this.#in;
    const { bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, journal } = database;
    const all = [bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, journal];
    return await guarded(() =>
      database.transaction('rw', all, async () => {
        const summary = await bots.get(id);
        if (!summary) return missingBot;
        const draft = await drafts.get(id);
        const infos = await versionsOf(database, id).toArray();
        const ids = infos.map((version) => version.id);
        const bodies = (await versionBodies.bulkGet(ids)).filter((body) => body !== undefined);
        await bots.delete(id);
        await drafts.delete(id);
        await versions.bulkDelete(ids);
        await versionBodies.bulkDelete(ids);
        const sets: RemovedCaseSet[] = [];
        for (const info of await caseSets.where('botId').equals(id).toArray())
          sets.push(await removeCaseSet(database, info));
        const itsRuns = runs.where('[botId+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
        const removed: RemovedBot = {
          summary,
          drafts: draft ? [draft] : [],
          versions: infos,
          bodies,
          caseSets: sets,
          runs: await itsRuns.toArray(),
        };
        await itsRuns.delete();
        await journal.where('botId').equals(id).delete();
        return { type: 'deleted' as const, removed };
      }),
    );
  }

  async undelete(removed: RemovedBot): Promise<{ readonly type: 'restored' } | Failed> {
    const { database } = this.#in;
    const { bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs } = database;
    const all = [bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs];
    return await guarded(() =>
      database.transaction('rw', all, async () => {
        // `add`, so that nothing that has taken the place in the meantime is overwritten.
        await bots.add(removed.summary);
        await drafts.bulkAdd(removed.drafts);
        await versions.bulkAdd(removed.versions);
        await versionBodies.bulkAdd(removed.bodies);
        for (const set of removed.caseSets) await restoreCaseSet(database, set);
        await runs.bulkAdd(removed.runs);
        return { type: 'restored' as const };
      }),
    );
  }

  async recordTestRun(
    id: string,
    run: Omit<TestRun, 'at'>,
  ): Promise<{ readonly type: 'recorded' } | Missing | Failed> {
    const { database, now } = this.#in;
    return await guarded(() =>
      database.transaction('rw', database.bots, async () => {
        const summary = await database.bots.get(id);
        if (!isSound('bots', summary)) return missingBot;
        const isNewer = run.revision >= (summary.testRun?.revision ?? 0);
        if (isNewer) await database.bots.put({ ...summary, testRun: { ...run, at: now() } });
        return { type: 'recorded' as const };
      }),
    );
  }
}
