import { useEffect, useState } from 'react';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary, VersionInfo } from '#storage/database.ts';

export interface Versions {
  readonly versions: readonly VersionInfo[];
  /** Before that there are none, and nothing is known of them. */
  readonly isRead: boolean;
  /** Undefined until it has been read. */
  readonly summary: BotSummary | undefined;
  /** Why they could not be read. */
  readonly failure: Message | undefined;
}

/** A bot's versions and what its draft came from, as they are in this tab or another. */
export function useVersions(store: BotStore, id: string): Versions {
  const [summary, setSummary] = useState<BotSummary>();
  const [state, setState] = useState<Omit<Versions, 'summary'>>({
    versions: [],
    isRead: false,
    failure: undefined,
  });
  useEffect(
    () =>
      store.watchBots((listed) => {
        if (listed.type === 'listed') setSummary(listed.bots.find((bot) => bot.id === id));
      }),
    [store, id],
  );
  useEffect(
    () =>
      store.watchVersions(id, (listed) =>
        setState((kept) =>
          listed.type === 'listed'
            ? { versions: listed.versions, isRead: true, failure: undefined }
            : { ...kept, failure: listed.message },
        ),
      ),
    [store, id],
  );
  return { ...state, isRead: state.isRead && summary !== undefined, summary };
}
