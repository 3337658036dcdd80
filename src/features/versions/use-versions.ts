import { useEffect, useState } from 'react';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary, VersionInfo } from '#storage/database.ts';
import type { ReadVersion } from '#storage/store-results.ts';

export interface Versions {
  /** Undefined until they have been read. */
  readonly versions: readonly VersionInfo[] | undefined;
  readonly summary: BotSummary | undefined;
  /** Why they could not be read. */
  readonly failure: Message | undefined;
}

/** A bot's versions, read anew whenever the bot has changed in this tab or another. */
export function useVersions(store: BotStore, id: string): Versions {
  const [state, setState] = useState<Versions>({
    versions: undefined,
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
          ? { versions: listed.versions, summary, failure: undefined }
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

/** One version's content; undefined until it has been read, or when none is asked for. */
export function useVersion(store: BotStore, id: string, number: number | null): ReadVersion | undefined {
  const [state, setState] = useState<{ readonly number: number; readonly read: ReadVersion }>();
  useEffect(() => {
    if (number === null) return;
    let isOn = true;
    store.readVersion(id, number).then((read) => isOn && setState({ number, read }));
    return () => {
      isOn = false;
    };
  }, [store, id, number]);
  return state?.number === number ? state?.read : undefined;
}
