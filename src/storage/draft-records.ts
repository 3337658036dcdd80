import { liveQuery } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import { message } from '#lib/message.ts';
import { type Failed, guarded } from './failure.ts';
import { type KeptEdits, keepEdits, type NewEdits, noEdits, readEdits } from './journal-records.ts';
import { isSound } from './rows.ts';
import type { Corrupt, Missing, Opened, SavedDraft } from './store-results.ts';
import { summarize } from './summarize.ts';
import type { StoreSurroundings } from './surroundings.ts';

export const missingBot: Missing = { type: 'missing', message: message('storage.missingBot') };

const damagedDraft: Corrupt = {
  type: 'corrupt',
  message: message('storage.corruptDraft', { reason: message('file.damaged') }),
};

export interface OpenedDraft extends Opened {
  readonly edits: KeptEdits;
  /** The session that saved it, where one is known. */
  readonly savedBy: string | undefined;
}

/** The drafts: one a bot, the summary that follows it, and the edits that led to it. */
export class DraftRecords {
  readonly #in: StoreSurroundings;
  constructor(surroundings: StoreSurroundings) {
    this.#in = surroundings;
  }

  /** With the edits of the session that can be undone and redone, where it was the one that saved the draft. */
  async open(id: string, session?: string): Promise<OpenedDraft | Missing | Corrupt | Failed> {
    const { database, definitions } = this.#in;
    const { bots, drafts, journal } = database;
    return await guarded(async () => {
      const [summary, draft, edits] = await database.transaction('r', bots, drafts, journal, async () => {
        const [summary, draft] = await Promise.all([bots.get(id), drafts.get(id)]);
        return [summary, draft, await readEdits(database, draft, session)] as const;
      });
      if (!summary || !draft) return missingBot;
      if (!isSound('bots', summary) || !isSound('drafts', draft)) return damagedDraft;
      const decoded = decodeBotText(draft.text, definitions);
      if (!decoded.ok) {
        return { type: 'corrupt', message: message('storage.corruptDraft', { reason: decoded.message }) };
      }
      const { value: bot } = decoded;
      const { revision } = summary;
      const savedBy = draft.sitting?.session;
      return {
        type: 'opened',
        bot,
        revision,
        savedBy,
        edits: draft.sitting?.format === bot.format ? edits : noEdits,
      };
    });
  }

  async save(id: string, bot: Bot, expectedRevision: number, edits?: NewEdits): Promise<SavedDraft> {
    const { database, definitions, now } = this.#in;
    const { bots, drafts, journal } = database;
    // Before anything is awaited, so that a page that is going has begun to write.
    const text = JSON.stringify(bot);
    return await guarded(() =>
      database.transaction('rw', bots, drafts, journal, async (): Promise<SavedDraft> => {
        const summary = await bots.get(id);
        if (!summary) return missingBot;
        const { revision } = summary;
        if (revision !== expectedRevision) {
          return { type: 'conflict', revision, message: message('storage.conflict') };
        }
        const at = now();
        const sitting = edits && { session: edits.session, format: bot.format, place: edits.place };
        await drafts.put({ botId: id, text, ...(sitting ? { sitting } : {}) });
        if (edits) await keepEdits(database, id, edits, at);
        await bots.put({
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
      next: (summary) => isSound('bots', summary) && show(summary.revision),
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
        .and((summary) => isSound('bots', summary))
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
