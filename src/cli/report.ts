import type { CaseFault } from '#cases/case-file.ts';
import type { TestCase } from '#flow/case.ts';
import { say } from '#i18n/say.ts';
import { textIn } from '#lib/local-text.ts';
import type { CaseResult, Tally } from '#running/result.ts';
import type { CasesRead } from './case-source.ts';
import { type CoverageReport, coverageLines } from './coverage-report.ts';
import type { Output } from './output.ts';

/** Who is told of the results, one by one as they come. */
export interface Report {
  onCase(testCase: TestCase, result: CaseResult): void;
  onFault(fault: CaseFault): void;
  onEnd(summary: Summary): void;
}

export interface Summary {
  readonly counts: Tally;
  readonly cases: CasesRead;
  /** Cases a second of each round, where they were run several times. */
  readonly rounds: readonly number[];
  readonly coverage: CoverageReport | undefined;
}

/** A line a failed case with expected, got and the reason; the counts last. What could not be read goes to the errors. */
export function textReport(output: Output): Report {
  let faults = 0;
  return {
    onCase(testCase, result) {
      if (result.verdict === 'failed') output.line(failure(testCase, result));
    },
    onFault({ message }) {
      faults++;
      output.error(say(message, 'en'));
    },
    onEnd({ counts, cases, rounds, coverage }) {
      if (cases.faults > faults) output.error(`… and ${cases.faults - faults} more of the kind.`);
      if (cases.refusal) output.error(say(cases.refusal, 'en'));
      if (cases.lost > 0) output.line(`${cases.lost} could not be read and were left out`);
      if (counts.notJudged > 0) {
        output.line(`${counts.notJudged} without an expected outcome, neither passed nor failed`);
      }
      if (coverage) for (const line of coverageLines(coverage)) output.line(line);
      if (rounds.length > 1) {
        const rates = rounds.map((rate) => Math.round(rate).toLocaleString('en')).join(', ');
        output.line(`${rounds.length} rounds with the same results, at ${rates} cases a second`);
      }
      output.line(`${counts.passed} passed, ${counts.failed} failed`);
    },
  };
}

/** One JSON document for another program to read, written case by case. */
export function jsonReport(output: Output): Report {
  const list = jsonList(output, 'cases');
  const faults: CaseFault[] = [];
  return {
    onCase(testCase, result) {
      list.add({
        id: testCase.id,
        verdict: result.verdict,
        ...(testCase.expected ? { expected: testCase.expected } : {}),
        got: decision(result),
      });
    },
    onFault: (fault) => faults.push(fault),
    onEnd({ counts, cases, rounds, coverage }) {
      list.end({
        ...counts,
        ...unread(cases, faults),
        ...(rounds.length > 1 ? { casesPerSecond: rounds } : {}),
        ...(coverage ? { coverage } : {}),
      });
    },
  };
}

/** The beginning of a document that is a list and what is known after it. */
export function jsonList(output: Output, key: string) {
  let last: string | undefined;
  let isBegun = false;
  // What is refused before its first item has no beginning either.
  const begin = () => {
    if (!isBegun) output.line(`{\n  ${JSON.stringify(key)}: [`);
    isBegun = true;
  };
  return {
    add(item: object) {
      begin();
      if (last !== undefined) output.line(`    ${last},`);
      last = JSON.stringify(item);
    },
    end(rest: object) {
      begin();
      if (last !== undefined) output.line(`    ${last}`);
      output.line('  ],');
      const members = Object.entries(rest).map(
        ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
      );
      output.line(members.join(',\n'));
      output.line('}');
    },
  };
}

/** What could not be read, for another program; nothing where all was. */
export function unread({ lost, refusal, faults: all }: CasesRead, faults: readonly CaseFault[]): object {
  if (all === 0 && !refusal) return {};
  const found = faults.map(({ row, column, message }) => ({ row, column, says: say(message, 'en') }));
  return { notRead: lost, faults: found, ...(refusal ? { stopped: say(refusal, 'en') } : {}) };
}

/** "F2: expected FORSLAG_BIFALL: når gränsen, got FORSLAG_AVSLAG: kortare än 1000" */
export function failure(testCase: TestCase, result: CaseResult): string {
  const { expected } = testCase;
  const wanted = [expected?.outcome, expected?.reason].filter((part) => part !== undefined).join(': ');
  const { mismatch } = result;
  const fields = mismatch?.type === 'variables' ? `; differs in ${mismatch.fields.join(', ')}` : '';
  return `${caseTitle(testCase)}: expected ${wanted}, got ${result.outcome}: ${reasonText(result)}${fields}`;
}

export function caseTitle({ id, name }: TestCase): string {
  return name === undefined ? id : `${id} ${textIn(name, 'en')}`;
}

export function decision(result: CaseResult) {
  return { outcome: result.outcome, reason: reasonText(result) };
}

export function reasonText({ reason }: CaseResult): string {
  return typeof reason === 'string' ? reason : say(reason, 'en');
}
