import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { readCondition } from './condition.ts';
import { isUnfinished } from './condition-edit.ts';
import { RuleSentence } from './RuleSentence.tsx';

/** A condition where there is no room to build it: its sentence, or that it is not finished. */
export function ConditionSummary({ rule, bot }: { readonly rule: Json; readonly bot: Bot }) {
  const { t } = useSay();
  const condition = readCondition(rule);
  return condition && isUnfinished(condition) ? (
    t('rules.unfinishedShort')
  ) : (
    <RuleSentence rule={rule} bot={bot} />
  );
}
