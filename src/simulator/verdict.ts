import { truthy } from '#expression/truthy.ts';
import { type Answer, Unanswered } from '#expression/value.ts';

/** What a condition came to. A missing value is no answer, so it never counts as "no". */
export type Verdict = 'yes' | 'no' | 'unanswered';

export function verdictOf(answer: Answer): Verdict {
  if (answer === true) return 'yes';
  if (answer === false) return 'no';
  if (answer === null || answer === undefined || answer instanceof Unanswered) return 'unanswered';
  return truthy(answer) ? 'yes' : 'no';
}
