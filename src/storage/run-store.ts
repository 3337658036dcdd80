import { Dexie, liveQuery } from 'dexie';
import type { BotDatabase, RunRecord } from './database.ts';
import { type Failed, failureOf, guarded } from './failure.ts';
import { soundRows } from './rows.ts';
import type { StoreSurroundings } from './surroundings.ts';

type Listed = { readonly type: 'listed'; readonly runs: readonly RunRecord[] };

/** So many runs of a bot are kept; then the oldest go. */
const mostRuns = 200;

/*
 * The batches that have been run of each bot, in figures: what was run, when, and how it went. The results
 * themselves are not kept, since the same version and the same cases give them again. Nothing here throws.
 */
export interface RunStore {
  /** Remembers a run. */
  addRun(run: Omit<RunRecord, 'id'>): Promise<{ readonly type: 'added'; readonly run: RunRecord } | Failed>;
  /** Calls with a bot's runs, the newest first, now and after every change, in whichever tab. Returns how to stop. */
  watchRuns(botId: string, show: (listed: Listed | Failed) => void): () => void;
}

export function createRunStore({ database, newId }: Pick<StoreSurroundings, 'database' | 'newId'>): RunStore {
  const { runs } = database;
  return {
    async addRun(run) {
      return await guarded(() =>
        database.transaction('rw', runs, async () => {
          const added: RunRecord = { ...run, id: newId() };
          await runs.add(added);
          const all = await runsOf(database, run.botId).primaryKeys();
          await runs.bulkDelete(all.slice(0, -mostRuns));
          return { type: 'added' as const, run: added };
        }),
      );
    },
    watchRuns(botId, show) {
      const subscription = liveQuery(() => runsOf(database, botId).reverse().toArray()).subscribe({
        next: (list) => show({ type: 'listed', runs: soundRows('runs', list) }),
        error: (error) => show({ type: 'failed', message: failureOf(error) }),
      });
      return () => subscription.unsubscribe();
    },
  };
}

/** A bot's runs, the oldest first. */
function runsOf({ runs }: BotDatabase, botId: string) {
  return runs.where('[botId+at]').between([botId, Dexie.minKey], [botId, Dexie.maxKey]);
}
