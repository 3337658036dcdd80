import { Dexie, liveQuery } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type RemovedCaseSet, removeCaseSet, restoreCaseSet } from './case-set-records.ts';
import { readComment } from './comment-schema.ts';
import type {
  BotSummary,
  Comment,
  Draft,
  Origin,
  RunRecord,
  TestRun,
  VersionBody,
  VersionInfo,
} from './database.ts';
import { type DraftRecords, missingBot } from './draft-records.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import { registerSystems } from './register-systems.ts';
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
  readonly comments: readonly Comment[];
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
    return await guarded(async () => ({ type: 'listed', bots: await this.#in.database.bots.toArray() }));
  }

  watch(show: (listed: Listed | Failed) => void): () => void {
    const subscription = liveQuery(() => this.#in.database.bots.toArray()).subscribe({
      next: (bots) => show({ type: 'listed', bots }),
      error: (error: unknown) => show({ type: 'failed', message: failureOf(error) }),
    });
    return () => subscription.unsubscribe();
  }

  /** With what is written about it, when it is a copy. */
  async create(bot: Bot, origin: Origin, written: readonly Comment[] = []): Promise<Opened | Failed> {
    const { database, definitions, now, newId } = this.#in;
    const { bots, drafts, systems, systemVersions, comments } = database;
    const all = [bots, drafts, systems, systemVersions, comments];
    return await guarded(() =>
      database.transaction('rw', all, async (): Promise<Opened> => {
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
        await comments.bulkAdd(
          written.map((comment) => ({ ...comment, id: newId(), botId: id, basedOn: null })),
        );
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
    if (!summary) return missingBot;
    if ('type' in summary) return summary;
    const written = await guarded(() => this.#commentsOf(id).toArray());
    if ('type' in written) return written;
    // A copy has none of the versions, so what is said of those stays behind.
    const carried = written.filter((record) => {
      const comment = readComment(record);
      return comment && comment.target.type !== 'version';
    });
    return await this.create({ ...bot, id: this.#in.newId(), name }, summary.origin, carried);
  }

  async delete(
    id: string,
  ): Promise<{ readonly type: 'deleted'; readonly removed: RemovedBot } | Missing | Failed> {
    const { database } = this.#in;
    const { bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, comments, journal } =
      database;
    const all = [bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, comments, journal];
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
          comments: await this.#commentsOf(id).toArray(),
        };
        await itsRuns.delete();
        await this.#commentsOf(id).delete();
        // What can be undone belongs to a sitting with the bot, and that is over.
        await journal.where('botId').equals(id).delete();
        return { type: 'deleted' as const, removed };
      }),
    );
  }

  async undelete(removed: RemovedBot): Promise<{ readonly type: 'restored' } | Failed> {
    const { database } = this.#in;
    const { bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, comments } = database;
    const all = [bots, drafts, versions, versionBodies, caseSets, caseSetParts, runs, comments];
    return await guarded(() =>
      database.transaction('rw', all, async () => {
        // `add`, so that nothing that has taken the place in the meantime is overwritten.
        await bots.add(removed.summary);
        await drafts.bulkAdd(removed.drafts);
        await versions.bulkAdd(removed.versions);
        await versionBodies.bulkAdd(removed.bodies);
        for (const set of removed.caseSets) await restoreCaseSet(database, set);
        await runs.bulkAdd(removed.runs);
        await comments.bulkAdd(removed.comments);
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
        if (!summary) return missingBot;
        const isNewer = run.revision >= (summary.testRun?.revision ?? 0);
        if (isNewer) await database.bots.put({ ...summary, testRun: { ...run, at: now() } });
        return { type: 'recorded' as const };
      }),
    );
  }

  #commentsOf(id: string) {
    return this.#in.database.comments.where('botId').equals(id);
  }
}
