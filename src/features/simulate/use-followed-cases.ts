import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { inSlices } from '#lib/in-slices.ts';
import { type FollowedCases, followCases } from '#running/follow-up.ts';
import { hostOf } from '#workspace/derived.ts';

const kept = new WeakMap<Bot, Map<string | null, FollowedCases>>();

/** What came of all cases of a draft, with their values; undefined until they have been run, in slices. */
export function useFollowedCases(bot: Bot, date: string | null): FollowedCases | undefined {
  const [, drawAnew] = useState(0);
  const byDate = kept.get(bot) ?? new Map<string | null, FollowedCases>();
  kept.set(bot, byDate);
  useEffect(() => {
    if (byDate.has(date)) return;
    return inSlices(followCases(hostOf(bot, date), bot.cases.list), (followed) => {
      byDate.set(date, followed);
      drawAnew((times) => times + 1);
    });
  }, [bot, byDate, date]);
  return byDate.get(date);
}
