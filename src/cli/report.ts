import type { TestCase } from '#flow/case.ts';
import { say } from '#i18n/say.ts';
import { textIn } from '#lib/local-text.ts';
import type { CaseResult, Tally } from '#running/result.ts';

interface Judged {
  readonly testCase: TestCase;
  readonly result: CaseResult;
}

/** A line a failed case with expected, got and the reason; the counts last. */
export function reportLines(results: readonly Judged[], counts: Tally): string[] {
  const failed = results
    .filter(({ result }) => result.verdict === 'failed')
    .map(({ testCase, result }) => {
      const { expected } = testCase;
      const name = testCase.name === undefined ? '' : ` ${textIn(testCase.name, 'en')}`;
      const wanted = [expected?.outcome, expected?.reason].filter((part) => part !== undefined).join(': ');
      return `${testCase.id}${name}: expected ${wanted}, got ${result.outcome}: ${reasonText(result)}`;
    });
  const notJudged =
    counts.notJudged > 0
      ? [`${counts.notJudged} without an expected outcome, neither passed nor failed`]
      : [];
  return [...failed, ...notJudged, `${counts.passed} passed, ${counts.failed} failed`];
}

/** One JSON document for another program to read. */
export function reportJson(results: readonly Judged[], counts: Tally): string[] {
  const cases = results.map(({ testCase, result }) => ({
    id: testCase.id,
    verdict: result.verdict,
    ...(testCase.expected ? { expected: testCase.expected } : {}),
    got: { outcome: result.outcome, reason: reasonText(result) },
  }));
  return [JSON.stringify({ ...counts, cases }, null, 2)];
}

export function reasonText({ reason }: CaseResult): string {
  return typeof reason === 'string' ? reason : say(reason, 'en');
}
