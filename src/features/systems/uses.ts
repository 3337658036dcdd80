import type { SystemUse } from '#flow/system-uses.ts';
import type { BotSummary } from '#storage/database.ts';

/** A bot that has a copy of a system, and what it does with it. */
export interface BotUse {
  readonly bot: BotSummary;
  readonly use: SystemUse;
}

/** The bots that a change of a system reaches, as the list of bots tells it. */
export function botsUsing(bots: readonly BotSummary[], system: string): readonly BotUse[] {
  return bots.flatMap((bot): BotUse[] => {
    const use = bot.systems?.find(({ id }) => id === system);
    return use ? [{ bot, use }] : [];
  });
}

/** Where a step stands, drawn in its bot. */
export function pathToStep(bot: string, step: string): string {
  return `/bot/${encodeURIComponent(bot)}/build/${encodeURIComponent(step)}`;
}

export function pathToSystem(id: string): string {
  return `/systems/${encodeURIComponent(id)}`;
}
