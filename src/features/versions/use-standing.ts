import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { contentHash } from '#storage/content-hash.ts';
import { nextNumber } from './timeline/timeline.ts';

/** Where a bot stands among its versions: what the next is called, or that none is needed or possible. */
export type Standing =
  | { readonly type: 'next'; readonly number: number }
  /** The number of the latest version, which is the same. */
  | { readonly type: 'unchanged'; readonly number: number }
  | { readonly type: 'failed'; readonly message: Message };

/** Asked while `isAsked`; undefined until it is known. */
export function useStanding(store: BotStore, id: string, bot: Bot, isAsked: boolean): Standing | undefined {
  const [standing, setStanding] = useState<Standing>();
  useEffect(() => {
    if (!isAsked) return;
    let isOn = true;
    standingOf(store, id, bot).then((found) => isOn && setStanding(found));
    return () => {
      isOn = false;
      setStanding(undefined);
    };
  }, [store, id, bot, isAsked]);
  return standing;
}

async function standingOf(store: BotStore, id: string, bot: Bot): Promise<Standing> {
  const [listed, hash] = await Promise.all([store.listVersions(id), contentHash(bot)]);
  if (listed.type === 'failed') return listed;
  const latest = listed.versions.at(-1);
  return latest?.hash === hash
    ? { type: 'unchanged', number: latest.number }
    : { type: 'next', number: nextNumber(listed.versions) };
}
