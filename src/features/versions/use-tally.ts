import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Tally } from '#running/result.ts';
import { runCases } from './bot-facts.ts';

/** How a bot's test cases go, when they have been run; they are run after the view is drawn. */
export function useTally(bot: Bot | undefined): Tally | undefined {
  const [found, setFound] = useState<{ readonly bot: Bot; readonly counts: Tally }>();
  useEffect(() => {
    if (!bot) return;
    const waiting = setTimeout(() => setFound({ bot, counts: runCases(bot) }), 0);
    return () => clearTimeout(waiting);
  }, [bot]);
  return found?.bot === bot ? found?.counts : undefined;
}
