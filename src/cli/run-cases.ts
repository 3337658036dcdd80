import type { TestCase } from '#flow/case.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import type { CaseResult } from '#running/result.ts';
import type { CaseSource, CasesRead } from './case-source.ts';
import type { CoverageReport } from './coverage-report.ts';
import { type ExitCode, type Output, refuse } from './output.ts';
import { type Report, reasonText } from './report.ts';

export interface RunOptions {
  readonly reports: readonly Report[];
  readonly repeat: number;
  readonly output: Output;
  /** What the cases have tried of the bot, when all have been run. */
  readonly coverage: (() => CoverageReport) | undefined;
}

/** Runs cases as they are read and tells of each; several times over where that is asked, with the same results or not. */
export async function runCases(
  source: CaseSource,
  run: (testCase: TestCase) => CaseResult,
  { reports, repeat, output, coverage }: RunOptions,
): Promise<ExitCode | CasesRead> {
  const counts = { passed: 0, failed: 0, notJudged: 0 };
  const rounds: number[] = [];
  /** A few digits of each result of the first round. */
  const first: string[] = [];
  let differs: string | undefined;
  let cases: CasesRead = { read: 0, lost: 0, faults: 0 };
  for (let round = 0; round < repeat; round++) {
    const began = performance.now();
    let place = 0;
    const read = await source({
      onFault: (fault) => {
        if (round === 0) for (const report of reports) report.onFault(fault);
      },
      onCase: (testCase) => {
        const result = run(testCase);
        if (repeat > 1) {
          const mark = markOf(result);
          if (round === 0) first.push(mark);
          else if (first[place] !== mark) differs ??= testCase.id;
          place++;
        }
        if (round > 0) return;
        counts[result.verdict]++;
        for (const report of reports) report.onCase(testCase, result);
      },
    });
    if (round === 0) cases = read;
    if (read.read === 0) return read;
    rounds.push((read.read / (performance.now() - began)) * 1000);
  }
  if (differs !== undefined) {
    return refuse(output, `${differs} did not come out the same each time. The bot or the file has changed.`);
  }
  for (const report of reports) report.onEnd({ counts, cases, rounds, coverage: coverage?.() });
  return counts.failed > 0 || cases.lost > 0 || cases.refusal ? 1 : 0;
}

function markOf(result: CaseResult): string {
  return fingerprintOf(`${result.outcome}\n${result.verdict}\n${reasonText(result)}`);
}
