import { liveQuery } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import { message } from '#lib/message.ts';
import { type Failed, guarded } from './failure.ts';
import type { Corrupt, Missing, Opened, SavedDraft } from './store-results.ts';
import { summarize } from './summarize.ts';
import type { StoreSurroundings } from './surroundings.ts';

export const missingBot: Missing = { type: 'missing', message: message('storage.missingBot') };

/** The drafts: one a bot, and the summary that follows it. */
export class DraftRecords {
  readonly #in: StoreSurroundings;
  constructor(surroundings: StoreSurroundings) {
    this.#in = surroundings;
  }

  async open(id: string): Promise<Opened | Missing | Corrupt | Failed> {
    const { database, definitions } = this.#in;
    return await guarded(async () => {
      const [summary, draft] = await database.transaction('r', database.bots, database.drafts, () =>
        Promise.all([database.bots.get(id), database.drafts.get(id)]),
      );
      if (!summary || !draft) return missingBot;
      const decoded = decodeBotText(draft.text, definitions);
      if (decoded.ok) return { type: 'opened', bot: decoded.value, revision: summary.revision };
      return { type: 'corrupt', message: message('storage.corruptDraft', { reason: decoded.message }) };
    });
  }

  async save(id: string, bot: Bot, expectedRevision: number): Promise<SavedDraft> {
    const { database, definitions, now } = this.#in;
    // Before anything is awaited, so that a page that is going has begun to write.
    const text = JSON.stringify(bot);
    return await guarded(() =>
      database.transaction('rw', database.bots, database.drafts, async (): Promise<SavedDraft> => {
        const summary = await database.bots.get(id);
        if (!summary) return missingBot;
        const { revision } = summary;
        if (revision !== expectedRevision) return draftConflict(revision);
        const at = now();
        await database.drafts.put({ botId: id, text });
        await database.bots.put({
          ...summary,
          ...summarize(bot, definitions),
          changed: at,
          revision: revision + 1,
          ahead: true,
        });
        return { type: 'saved', revision: revision + 1, at };
      }),
    );
  }

  watch(id: string, show: (revision: number) => void): () => void {
    const { database } = this.#in;
    const subscription = liveQuery(() => database.bots.get(id)).subscribe({
      next: (summary) => summary && show(summary.revision),
      // Who cannot read it is told so by the next saving.
      error: () => {},
    });
    return () => subscription.unsubscribe();
  }

  async claim(id: string): Promise<void> {
    const { bots } = this.#in.database;
    await guarded(() =>
      bots
        .where('id')
        .equals(id)
        .modify((summary) => {
          const { revision, testRun } = summary;
          const isOfThis = testRun?.revision === revision;
          Object.assign(summary, {
            revision: revision + 1,
            testRun: isOfThis ? { ...testRun, revision: revision + 1 } : testRun,
          });
        }),
    );
  }
}

/** Another tab has saved: the stored draft has another revision than who wants to save knows. */
export function draftConflict(revision: number): Extract<SavedDraft, { readonly type: 'conflict' }> {
  return { type: 'conflict', revision, message: message('storage.conflict') };
}
