import type { TestCase } from '#flow/case.ts';
import { type Message, message } from '#lib/message.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { CaseResult } from '#running/result.ts';

/** What there is to say of a result in a list: nothing of a case that passed. */
export function resultLine(testCase: TestCase, result: CaseResult | undefined): Message | undefined {
  const { expected } = testCase;
  if (!result || result.verdict === 'passed') return undefined;
  if (result.verdict === 'notJudged' || !expected) {
    return message('cases.notJudgedBut', { got: shortOutcome(result.outcome) });
  }
  if (result.mismatch?.type === 'variables') {
    return message('cases.otherValues', { got: shortOutcome(result.outcome) });
  }
  return result.outcome === expected.outcome
    ? message('cases.otherReason', { got: shortOutcome(result.outcome) })
    : message('cases.gotButExpected', {
        got: shortOutcome(result.outcome),
        expected: shortOutcome(expected.outcome),
      });
}

/** A case made of a file is called as the file, and its id says no more. */
export function isNamedAfterId(id: string, name: string | undefined): boolean {
  return name === id || name?.startsWith(`${id}.`) === true;
}

export function caseTitle(id: string, name: string): string {
  return isNamedAfterId(id, name) ? name : `${id} ${name}`;
}
