import type { Bot } from '#flow/bot.ts';
import { type Fragility, fragilityOf } from '#flow/fragility.ts';
import { definitions } from '#nodes/definitions.ts';

const kept = new WeakMap<Bot, Fragility>();

/** A bot's fragility, measured once for each document: documents never change. */
export function measuredFragility(bot: Bot): Fragility {
  const known = kept.get(bot) ?? fragilityOf(bot, definitions);
  kept.set(bot, known);
  return known;
}
