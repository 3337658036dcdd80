import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';

/** Runs one case and says `OUTCOME: reason`. */
export type RunOne = (testCase: TestCase) => string;

/** One way of running the bot, all of them with the same cases and the same answers. */
export interface Engine {
  readonly name: string;
  /** Everything that is done once for a bot, compilation included. */
  prepare(bot: Bot): RunOne;
}
