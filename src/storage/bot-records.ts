import { liveQuery } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import { readComment } from './comment-schema.ts';
import type { BotSummary, Comment, Origin, TestRun } from './database.ts';
import { type DraftRecords, missingBot } from './draft-records.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import { addKeptBot, type KeptBot, readKeptBot, removeKeptBot, tablesOfBots } from './kept-bot.ts';
import { registerSystems } from './register-systems.ts';
import { isSound, soundRows } from './rows.ts';
import type { Corrupt, Missing, Opened } from './store-results.ts';
import { summarize } from './summarize.ts';
import type { StoreSurroundings } from './surroundings.ts';

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
    if (summary && 'type' in summary) return summary;
    if (!isSound('bots', summary)) return missingBot;
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
  ): Promise<{ readonly type: 'deleted'; readonly removed: KeptBot } | Missing | Failed> {
    const { database } = this.#in;
    return await guarded(() =>
      database.transaction('rw', tablesOfBots(database), async () => {
        const removed = await readKeptBot(database, id);
        if (!removed) return missingBot;
        await removeKeptBot(database, removed);
        return { type: 'deleted' as const, removed };
      }),
    );
  }

  async undelete(removed: KeptBot): Promise<{ readonly type: 'restored' } | Failed> {
    const { database } = this.#in;
    return await guarded(() =>
      database.transaction('rw', tablesOfBots(database), async () => {
        await addKeptBot(database, removed);
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

  #commentsOf(id: string) {
    return this.#in.database.comments.where('botId').equals(id);
  }
}
