import { useEffect, useState } from 'react';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary } from '#storage/database.ts';

const none: readonly BotSummary[] = [];

/** What the list tells of each bot; none until it has come, or where it cannot. */
export function useSummaries(store: BotStore): readonly BotSummary[] {
  const [bots, setBots] = useState(none);
  useEffect(
    () => store.watchBots((listed) => setBots(listed.type === 'listed' ? listed.bots : none)),
    [store],
  );
  return bots;
}
