/** For tests: the school-transport bot that comes with the product, and changes to its rules. */
import { readFileSync } from 'node:fs';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';

export function sampleBot(): Bot {
  const decoded = decodeBotText(readFileSync('public/samples/skolskjuts.bot.json', 'utf8'), definitions);
  if (!decoded.ok) throw new Error(decoded.message.key);
  return decoded.value;
}

/** The sample with a limit of 2,100 m in grade 2, so that S02 no longer reaches it. */
export function stricterBot(): Bot {
  const bot = sampleBot();
  return {
    ...bot,
    parameters: bot.parameters.map((parameter) =>
      parameter.key === 'grans'
        ? {
            ...parameter,
            periods: parameter.periods.map((period) => ({
              ...period,
              value: { ...Object(period.value), '2': 2100 },
            })),
          }
        : parameter,
    ),
  };
}

export function caseOf(bot: Bot, id: string) {
  const found = bot.cases.list.find((testCase) => testCase.id === id);
  if (!found) throw new Error(`No case ${id}`);
  return found;
}
