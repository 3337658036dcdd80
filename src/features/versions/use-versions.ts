import { useEffect, useState } from 'react';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary, VersionInfo } from '#storage/database.ts';

export interface Versions {
  readonly versions: readonly VersionInfo[];
  /** Before that there are none, and nothing is known of them. */
  readonly isRead: boolean;
  readonly summary: BotSummary | undefined;
  /** Why they could not be read. */
  readonly failure: Message | undefined;
}

/** A bot's versions, read anew whenever the bot has changed in this tab or another. */
export function useVersions(store: BotStore, id: string): Versions {
  const [state, setState] = useState<Versions>({
    versions: [],
    isRead: false,
    summary: undefined,
    failure: undefined,
  });
  useEffect(() => {
    let isOn = true;
    const stop = store.watchBots(async (bots) => {
      const listed = await store.listVersions(id);
      if (!isOn) return;
      const summary = bots.type === 'listed' ? bots.bots.find((bot) => bot.id === id) : undefined;
      setState((kept) =>
        listed.type === 'listed'
          ? { versions: listed.versions, isRead: true, summary, failure: undefined }
          : { ...kept, failure: listed.message },
      );
    });
    return () => {
      isOn = false;
      stop();
    };
  }, [store, id]);
  return state;
}
