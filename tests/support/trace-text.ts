import type { TestCase } from '#flow/case.ts';
import { speechIn } from '#i18n/use-say.ts';
import type { Host } from '#running/host.ts';
import { traceCase } from '#running/trace.ts';

/** A trace as a person reads it, a line a step: what was left by which port, and what it set. */
export function traceText(host: Host, testCase: TestCase, trace = traceCase(host, testCase)): string {
  const { steps, ending } = trace;
  const { say } = speechIn('en');
  const lines = steps.map((step) => {
    const parts = [
      ...(step.byHand ?? []).map(
        ({ field, before, after }) =>
          `${field} = ${JSON.stringify(after)} by hand, was ${JSON.stringify(before)}`,
      ),
      ...step.exchanges.map(
        ({ effect, reply }) => `asks ${JSON.stringify(effect)} gets ${JSON.stringify(reply)}`,
      ),
      ...step.reasons.map(
        ({ at, explanation }) => `${at.join('.')} is ${JSON.stringify(explanation.result)}`,
      ),
      ...step.changes.map(({ field, after }) => `${field} = ${JSON.stringify(after)}`),
    ];
    return `${step.node}${step.port === null ? '' : ` -> ${step.port}`}${parts.map((part) => `\n    ${part}`).join('')}`;
  });
  const end =
    ending.type === 'ended' ? `ended ${ending.outcome}: ${ending.reason}` : `stopped: ${say(ending.message)}`;
  return [...lines, end].join('\n');
}
