import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import { type ChangeGroup, isOtherOutcome } from '#running/decision-changes.ts';
import type { GroupWhy } from './whys.ts';

interface GroupSentenceProps {
  readonly group: ChangeGroup;
  /** Undefined until it has been looked into. */
  readonly why: GroupWhy | undefined;
}

/** "Bifall blir avslag: gränsen för årskurs 2 ändras från 2 000 m till 2 100 m". */
export function GroupSentence({ group, why }: GroupSentenceProps) {
  const { sentence } = useSay();
  const what = whatChanged(group);
  const said = why
    ? message(why.isAll ? 'decisions.because' : 'decisions.becauseAmong', { what, why: why.why })
    : what;
  return <>{sentence(said)}</>;
}

function whatChanged(group: ChangeGroup) {
  const { from, to } = group;
  if (isOtherOutcome(group)) {
    return message('decisions.becomes', { from: shortOutcome(from.outcome), to: shortOutcome(to.outcome) });
  }
  const outcome = shortOutcome(to.outcome);
  return from.reason === null || to.reason === null
    ? message('decisions.otherReasons', { outcome })
    : message('decisions.otherReason', { outcome, from: from.reason, to: to.reason });
}
