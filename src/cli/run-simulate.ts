import { say } from '#i18n/say.ts';
import type { Parsed } from '#lib/parse-json.ts';
import { createHost } from '#running/host.ts';
import { judge, tally } from '#running/result.ts';
import { readArguments } from './arguments.ts';
import { readBot, readCases } from './read-files.ts';
import { reportJson, reportLines } from './report.ts';

/** What the command line answers: what goes out, what goes to the errors, and the exit code. */
export interface Answer {
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** 0: every judged case passed. 1: some failed. 2: the input cannot be used. */
  readonly code: 0 | 1 | 2;
}

/** The whole of the command, given the words after its name. Reads the files that they name. */
export function runSimulate(words: readonly string[]): Answer {
  const read = readArguments(words);
  if (!read.ok) return refuse(read.reason);
  const { bot: botFile, cases: caseFile, date, json } = read.value;
  const bot = readBot(botFile);
  if (!bot.ok) return refuseFile(botFile, bot);
  const cases =
    caseFile === undefined ? { ok: true as const, value: bot.value.cases.list } : readCases(caseFile);
  if (!cases.ok) return refuseFile(caseFile ?? botFile, cases);
  if (cases.value.length === 0) return refuse(`${caseFile ?? botFile}: there are no cases to run.`);

  const host = createHost(bot.value, { date });
  const results = cases.value.map((testCase) => ({ testCase, result: judge(testCase, host.run(testCase)) }));
  const counts = tally(results.map(({ result }) => result));
  const lines = json ? reportJson(results, counts) : reportLines(results, counts);
  return { lines, errors: [], code: counts.failed > 0 ? 1 : 0 };
}

function refuse(reason: string): Answer {
  return { lines: [], errors: [reason], code: 2 };
}

function refuseFile(file: string, { message }: Extract<Parsed<unknown>, { readonly ok: false }>): Answer {
  return refuse(`${file}: ${say(message, 'en')}`);
}
