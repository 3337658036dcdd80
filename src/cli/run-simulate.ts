import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Json } from '#lib/json.ts';
import type { Parsed } from '#lib/parse-json.ts';
import { emptyCounts } from '#running/coverage.ts';
import { createHost } from '#running/host.ts';
import { type CaseResult, judge } from '#running/result.ts';
import { readArguments, type SimulateArguments } from './arguments.ts';
import { casesIn, casesOf } from './case-source.ts';
import { coverageReport } from './coverage-report.ts';
import { junitReport } from './junit.ts';
import { type ExitCode, type Output, refuse, refuseFile } from './output.ts';
import { fromDisk, readBot } from './read-files.ts';
import { readParameters } from './read-parameters.ts';
import { jsonReport, type Report, textReport } from './report.ts';
import { runAgainst } from './run-against.ts';
import { runCases } from './run-cases.ts';
import { runUbl } from './run-ubl.ts';

/** The whole of the command, given the words after its name. Reads the files that they name, and writes as it goes. */
export async function runSimulate(words: readonly string[], output: Output): Promise<ExitCode> {
  const read = readArguments(words);
  if (!read.ok) return refuse(output, read.reason);
  const given = read.value;
  const bot = readBot(given.bot);
  if (!bot.ok) return refuseFile(output, given.bot, bot);
  const parameters = readParameters(bot.value, given.parameters);
  if (!parameters.ok) return refuse(output, parameters.reason);
  const counts = given.coverage ? emptyCounts(bot.value) : undefined;
  const coverage = counts && (() => coverageReport(bot.value, counts));
  const run = runner(bot.value, given, parameters.value, counts);
  if (given.ubl !== undefined) return runUbl(bot.value, given.ubl, run, given.json, output);

  const source = given.cases === undefined ? casesOf(bot.value) : casesIn(given.cases, bot.value);
  const ended = await (given.against === undefined ? judged() : compared(given.against));
  if (typeof ended === 'number') return ended;
  const file = given.cases ?? given.bot;
  if (!ended.refusal) return refuse(output, `${file}: there are no cases to run.`);
  return refuseFile(output, file, { ok: false, message: ended.refusal });

  async function compared(file: string) {
    const other = readBot(file);
    if (!other.ok) return refuseFile(output, file, other);
    const before = runner(other.value, given, parameters.ok ? parameters.value : {});
    return runAgainst(source, { before, after: run, output, json: given.json });
  }

  async function judged() {
    const reports = [given.json ? jsonReport(output) : textReport(output)];
    if (given.junit !== undefined) {
      const junit = junitFor(given.junit, given.bot);
      if (!junit.ok) return refuse(output, `${given.junit}: the results cannot be written there.`);
      reports.push(junit.value);
    }
    return runCases(source, run, { reports, repeat: given.repeat, output, coverage });
  }
}

function runner(
  bot: Bot,
  { date }: SimulateArguments,
  parameters: Readonly<Record<string, Json>>,
  coverage?: Uint32Array<ArrayBuffer>,
): (testCase: TestCase) => CaseResult {
  const host = createHost(bot, { date, coverage });
  if (Object.keys(parameters).length === 0) return (testCase) => judge(testCase, host.run(testCase));
  return (testCase) => {
    const changed = { ...testCase, parameters: { ...testCase.parameters, ...parameters } };
    return judge(testCase, host.run(changed));
  };
}

function junitFor(file: string, suite: string): Parsed<Report> {
  return fromDisk(() => ({ ok: true, value: junitReport(file, suite) }));
}
