import type { BotSummary } from '#storage/database.ts';

/** What a beginner has done, as far as the stored bots show it: the bot it shows on, or undefined. */
export interface FirstSteps {
  /** A sample whose cases have been run. */
  readonly ranSample: BotSummary | undefined;
  readonly drewOwn: BotSummary | undefined;
  readonly wroteCases: BotSummary | undefined;
}

/** A start, a choice and two outcomes. */
const drawnSteps = 4;
const writtenCases = 3;

export function firstSteps(bots: readonly BotSummary[]): FirstSteps {
  const own = bots.filter((bot) => bot.origin === 'drawn');
  return {
    ranSample: bots.find((bot) => bot.origin === 'sample' && bot.testRun !== null),
    drewOwn: own.find((bot) => bot.steps.length >= drawnSteps),
    wroteCases: own.find((bot) => bot.cases >= writtenCases),
  };
}
