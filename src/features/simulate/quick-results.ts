import type { Bot } from '#flow/bot.ts';
import { runBatch } from '#running/batch.ts';
import type { CaseResult } from '#running/result.ts';
import { hostOf } from '#workspace/derived.ts';

/** So many cases are run again by themselves when the bot changes. */
const quickCases = 500;
/** Milliseconds that may be spent on it before a person has to ask for it. */
const budget = 150;

type Results = ReadonlyMap<string, CaseResult>;

const kept = new WeakMap<Bot, Map<string | null, Results | null>>();

/** The results of a bot's cases by id, or null where there are too many, or they take too long, to run unasked. */
export function quickResults(bot: Bot, date: string | null): Results | null {
  const byDate = kept.get(bot) ?? new Map<string | null, Results | null>();
  kept.set(bot, byDate);
  const known = byDate.get(date);
  if (known !== undefined) return known;
  const results = runQuickly(bot, date);
  byDate.set(date, results);
  return results;
}

function runQuickly(bot: Bot, date: string | null): Results | null {
  const cases = bot.cases.list;
  if (cases.length > quickCases) return null;
  const began = performance.now();
  const results = new Map<string, CaseResult>();
  for (const part of runBatch(hostOf(bot, date), cases, 5)) {
    for (const [index, result] of part.results.entries())
      results.set(cases[part.from + index]?.id ?? '', result);
    if (performance.now() - began > budget) return null;
  }
  return results;
}
