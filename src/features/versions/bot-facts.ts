import type { Bot } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '#nodes/definitions.ts';
import { judge, type Tally, tally } from '#running/result.ts';
import { hostOf } from '#workspace/derived.ts';

/** How many steps take part in a run. */
export function stepCount(bot: Bot): number {
  return bot.nodes.filter((node) => definitionOf(definitions, node).role !== 'note').length;
}

/** How the bot's own test cases go. Takes a while where they are many: never call it while drawing. */
export function runCases(bot: Bot): Tally {
  const host = hostOf(bot, null);
  return tally(bot.cases.list.map((testCase) => judge(testCase, host.run(testCase))));
}
