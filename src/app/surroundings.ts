import { currentLanguage } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import { message } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import { once } from '#lib/once.ts';
import { definitions } from '#nodes/definitions.ts';
import { browserTimer } from '#storage/autosave.ts';
import { type BotStore, createBotStore } from '#storage/bot-store.ts';
import { type CaseSetStore, createCaseSetStore } from '#storage/case-set-store.ts';
import { type CommentStore, createCommentStore } from '#storage/comment-store.ts';
import { openDatabase } from '#storage/database.ts';
import type { Failed } from '#storage/failure.ts';
import type { RecordCare } from '#storage/rotten-records.ts';
import { createRunStore, type RunStore } from '#storage/run-store.ts';
import { createSystemStore, type SystemStore } from '#storage/system-store.ts';
import { notifyError } from '#ui/notify.tsx';
import type { OpenBotSurroundings } from '#workspace/open-bot.ts';
import { otherReleases } from './new-release.ts';
import { sessionOfTab, webStorage } from './tab.ts';

export interface Stores {
  readonly store: BotStore;
  /** The register of systems. */
  readonly systems: SystemStore;
  readonly runs: RunStore;
  readonly caseSets: CaseSetStore;
  readonly comments: CommentStore;
  /** What can be done about records that cannot be read; loaded when it is asked for. */
  readonly care: () => Promise<RecordCare>;
}

export type OpenedStores = { readonly type: 'opened'; readonly stores: Stores } | Failed;

/** What is kept in this browser, opened once for the page. */
export const openedStores: Promise<OpenedStores> = openDatabase(undefined, otherReleases).then((opened) => {
  if (opened.type !== 'opened') return opened;
  const { database } = opened;
  const surroundings = { database, definitions, now: Date.now, newId: () => newId('bot') };
  const stores = {
    store: createBotStore(surroundings),
    systems: createSystemStore(surroundings),
    runs: createRunStore(surroundings),
    caseSets: createCaseSetStore(surroundings),
    comments: createCommentStore(surroundings),
    care: once(async () => (await import('#storage/rotten-records.ts')).createRecordCare(database)),
  };
  return { type: 'opened', stores };
});

export function surroundingsOf(store: BotStore): OpenBotSurroundings {
  return {
    store,
    definitions,
    timer: browserTimer,
    now: Date.now,
    locks: navigator.locks,
    session: sessionOfTab(),
    aside: webStorage('localStorage'),
    onRefused: (why) => {
      const language = currentLanguage();
      notifyError(say(message('app.readOnly'), language), say(why, language));
    },
  };
}
