import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import { inSlices } from '#lib/in-slices.ts';
import { hostOf } from '#workspace/derived.ts';
import { type EffectRow, effectRows } from './effect-rows.ts';

interface Found {
  readonly bot: Bot;
  readonly date: string | null;
  readonly faults: readonly Fault[];
  readonly rows: readonly EffectRow[];
}

/** What faults do to the bot's cases; undefined while they run. */
export function useEffects(
  bot: Bot,
  date: string | null,
  faults: readonly Fault[],
): readonly EffectRow[] | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (faults.length === 0) return;
    const keep = (rows: readonly EffectRow[]) => setFound({ bot, date, faults, rows });
    return inSlices(effectRows(hostOf(bot, date), faults), keep, { asked: true });
  }, [bot, date, faults]);
  return found?.bot === bot && found.date === date && found.faults === faults ? found.rows : undefined;
}
