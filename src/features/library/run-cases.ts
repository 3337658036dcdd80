import type { Bot } from '#flow/bot.ts';
import { createHost } from '#running/host.ts';
import { judge, type Tally, tally } from '#running/result.ts';

/** How a bot's own test cases go. Loaded after the page is drawn: the list can be read without it. */
export function runCases(bot: Bot): Tally {
  const host = createHost(bot);
  return tally(bot.cases.list.map((testCase) => judge(testCase, host.run(testCase))));
}
