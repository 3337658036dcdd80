import { newId } from '#lib/new-id.ts';
import { definitions } from '#nodes/definitions.ts';
import { browserTimer } from '#storage/autosave.ts';
import { type BotStore, createBotStore } from '#storage/bot-store.ts';
import { openDatabase } from '#storage/database.ts';
import type { Failed } from '#storage/failure.ts';
import type { OpenBotSurroundings } from '#workspace/open-bot.ts';

export type OpenedStore = { readonly type: 'opened'; readonly store: BotStore } | Failed;

/** The store of this browser, opened once for the page. */
export const openedStore: Promise<OpenedStore> = openDatabase().then((opened) =>
  opened.type === 'opened'
    ? {
        type: 'opened',
        store: createBotStore({
          database: opened.database,
          definitions,
          now: Date.now,
          newId: () => newId('bot'),
        }),
      }
    : opened,
);

export function surroundingsOf(store: BotStore): OpenBotSurroundings {
  return { store, definitions, timer: browserTimer, now: Date.now };
}
