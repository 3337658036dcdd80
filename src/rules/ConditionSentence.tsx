import { IconAlertTriangle, IconRulerMeasure, IconTextCaption } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import type { Condition } from './condition.ts';
import { isUnfinished } from './condition-edit.ts';
import { dictionaryOf, familyOf, typeOf } from './dictionary.ts';
import { RuleSentence } from './RuleSentence.tsx';

interface ConditionSentenceProps {
  readonly rule: Json;
  readonly bot: Bot;
  readonly condition: Condition | undefined;
}

/** The condition in words; of a limit also what happens exactly on it, for there municipalities differ. */
export function ConditionSentence({ rule, bot, condition }: ConditionSentenceProps) {
  const { t } = useSay();
  if (condition && isUnfinished(condition)) {
    return (
      <div className="bv-condition-sentence" data-unfinished>
        <IconAlertTriangle size={16} aria-hidden="true" />
        <p>{t('rules.unfinished')}</p>
      </div>
    );
  }
  const onLimit = condition && exactly(condition, bot);
  const SentenceIcon = onLimit === undefined ? IconTextCaption : IconRulerMeasure;
  return (
    <div className="bv-condition-sentence">
      <SentenceIcon size={16} aria-hidden="true" />
      <p>
        <RuleSentence rule={rule} bot={bot} />
        {onLimit !== undefined && <> {t(onLimit ? 'rules.onLimitHolds' : 'rules.onLimitFails')}</>}
      </p>
    </div>
  );
}

/** Whether a comparison of numbers holds exactly on its limit; undefined of any other condition. */
function exactly(condition: Condition, bot: Bot): boolean | undefined {
  if (condition.kind !== 'comparison' || condition.negated) return undefined;
  const { comparator, left, right } = condition;
  const hasLimit = right.kind !== 'constant' || right.value !== null;
  if (!hasLimit || familyOf(typeOf(left, dictionaryOf(bot))?.type) !== 'number') return undefined;
  if (comparator === 'atLeast' || comparator === 'atMost') return true;
  return comparator === 'moreThan' || comparator === 'lessThan' ? false : undefined;
}
