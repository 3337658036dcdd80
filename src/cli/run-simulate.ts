import type { TestCase } from '#flow/case.ts';
import { createHost } from '#running/host.ts';
import { judge, tally } from '#running/result.ts';
import { type Answer, refuse, refuseFile } from './answer.ts';
import { readArguments } from './arguments.ts';
import { readBot, readCases } from './read-files.ts';
import { readParameters } from './read-parameters.ts';
import { reportJson, reportLines } from './report.ts';
import { runUbl } from './run-ubl.ts';

/** The whole of the command, given the words after its name. Reads the files that they name. */
export function runSimulate(words: readonly string[]): Answer {
  const read = readArguments(words);
  if (!read.ok) return refuse(read.reason);
  const { bot: botFile, cases: caseFile, date, ubl, json } = read.value;
  const bot = readBot(botFile);
  if (!bot.ok) return refuseFile(botFile, bot);
  const parameters = readParameters(bot.value, read.value.parameters);
  if (!parameters.ok) return refuse(parameters.reason);
  const withParameters = (testCase: TestCase): TestCase => ({
    ...testCase,
    parameters: { ...testCase.parameters, ...parameters.value },
  });
  const host = createHost(bot.value, { date });
  if (ubl !== undefined) {
    return runUbl(bot.value, ubl, (testCase) => judge(testCase, host.run(withParameters(testCase))), json);
  }
  const cases =
    caseFile === undefined ? { ok: true as const, value: bot.value.cases.list } : readCases(caseFile);
  if (!cases.ok) return refuseFile(caseFile ?? botFile, cases);
  if (cases.value.length === 0) return refuse(`${caseFile ?? botFile}: there are no cases to run.`);

  const results = cases.value.map((testCase) => ({
    testCase,
    result: judge(testCase, host.run(withParameters(testCase))),
  }));
  const counts = tally(results.map(({ result }) => result));
  const lines = json ? reportJson(results, counts) : reportLines(results, counts);
  return { lines, errors: [], code: counts.failed > 0 ? 1 : 0 };
}
