import { useEffect, useState } from 'react';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';

export type Bots =
  | { readonly type: 'waiting' }
  | { readonly type: 'listed'; readonly bots: readonly BotSummary[] }
  | { readonly type: 'failed'; readonly message: Message };

/** The stored bots, as they are now: a change in another tab is seen at once. */
export function useBots(store: BotStore): Bots {
  const [bots, setBots] = useState<Bots>({ type: 'waiting' });
  useEffect(() => store.watchBots(setBots), [store]);
  return bots;
}
