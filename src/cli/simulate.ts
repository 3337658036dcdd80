/**
 * The command line: runs a bot's cases without a screen, by the same program as the editor. Exits 0
 * when every judged case passed, 1 when some failed, 2 when the input cannot be used. Speaks English.
 */

import { say } from '#i18n/say.ts';
import type { Message } from '#lib/message.ts';
import { createHost } from '#running/host.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { judge, tally } from '#running/result.ts';
import { readArguments } from './arguments.ts';
import { readBot, readCases } from './read-files.ts';
import { reportJson, reportLines } from './report.ts';

registerRoomMessages();

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function use<T>(
  file: string,
  read: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: Message },
): T {
  return read.ok ? read.value : fail(`${file}: ${say(read.message, 'en')}`);
}

const words = readArguments(process.argv.slice(2));
if (!words.ok) fail(words.reason);
const { bot: botFile, cases: caseFile, date, json } = words.value;

const bot = use(botFile, readBot(botFile));
const cases = caseFile === undefined ? bot.cases.list : use(caseFile, readCases(caseFile));
if (cases.length === 0) fail(`${caseFile ?? botFile}: there are no cases to run.`);

const host = createHost(bot, { date });
const results = cases.map((testCase) => ({ testCase, result: judge(testCase, host.run(testCase)) }));
const counts = tally(results.map(({ result }) => result));

for (const line of json ? reportJson(results, counts) : reportLines(results, counts)) console.log(line);
process.exitCode = counts.failed > 0 ? 1 : 0;
