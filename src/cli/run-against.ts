import type { CaseFault } from '#cases/case-file.ts';
import type { TestCase } from '#flow/case.ts';
import { say } from '#i18n/say.ts';
import type { CaseResult } from '#running/result.ts';
import type { CaseSource, CasesRead } from './case-source.ts';
import type { ExitCode, Output } from './output.ts';
import { caseTitle, decision, jsonList, unread } from './report.ts';

type Run = (testCase: TestCase) => CaseResult;

/** Runs each case by two bots: a line a case that is decided otherwise, from what the other bot says to what this one does; the count last. */
export async function runAgainst(
  source: CaseSource,
  {
    before,
    after,
    output,
    json,
  }: { readonly before: Run; readonly after: Run; readonly output: Output; readonly json: boolean },
): Promise<ExitCode | CasesRead> {
  const faults: CaseFault[] = [];
  const list = json ? jsonList(output, 'changes') : undefined;
  let changed = 0;
  const cases = await source({
    onFault: (fault) => {
      if (json) faults.push(fault);
      else output.error(say(fault.message, 'en'));
    },
    onCase: (testCase) => {
      const [from, to] = [decision(before(testCase)), decision(after(testCase))];
      if (from.outcome === to.outcome && from.reason === to.reason) return;
      changed++;
      if (list) list.add({ id: testCase.id, from, to });
      else output.line(`${caseTitle(testCase)}: ${said(from)} → ${said(to)}`);
    },
  });
  if (cases.read === 0) return cases;
  if (list) list.end({ compared: cases.read, changed, ...unread(cases, faults) });
  else {
    if (cases.refusal) output.error(say(cases.refusal, 'en'));
    if (cases.lost > 0) output.line(`${cases.lost} could not be read and were left out`);
    output.line(`${changed} of ${cases.read} changed`);
  }
  return changed > 0 || cases.lost > 0 || cases.refusal ? 1 : 0;
}

function said({ outcome, reason }: { readonly outcome: string; readonly reason: string }): string {
  return reason === '' ? outcome : `${outcome}: ${reason}`;
}
