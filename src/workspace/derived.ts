import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import type { Problem } from '#flow/problem.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost, type Host } from '#running/host.ts';

/*
 * What follows from a document, made once for each and kept as long as the document is: documents
 * never change, so nothing here can be stale.
 */

const problems = new WeakMap<Bot, readonly Problem[]>();
const hosts = new WeakMap<Bot, Map<string, Host>>();

export function problemsOf(bot: Bot): readonly Problem[] {
  const kept = problems.get(bot);
  if (kept) return kept;
  const found = checkBot(bot, definitions);
  problems.set(bot, found);
  return found;
}

/** The bot ready to run on a date; null for its base case's. */
export function hostOf(bot: Bot, date: string | null): Host {
  const byDate = hosts.get(bot) ?? new Map<string, Host>();
  hosts.set(bot, byDate);
  const key = date ?? '';
  const kept = byDate.get(key);
  if (kept) return kept;
  const host = createHost(bot, { date: date ?? undefined });
  byDate.set(key, host);
  return host;
}
