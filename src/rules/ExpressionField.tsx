import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { CodeRule } from './CodeRule.tsx';
import { ConditionBuilder } from './ConditionBuilder.tsx';
import { type Condition, readCondition, writeCondition } from './condition.ts';
import { dictionaryOf, familyOf, type Typed } from './dictionary.ts';
import { OperandField } from './OperandField.tsx';
import { readOperand, writeOperand } from './operand.ts';
import { RuleSentence } from './RuleSentence.tsx';
import './condition-builder.css';

interface ExpressionFieldProps {
  /** What the value is for. */
  readonly label: string;
  /** Null where nothing has been chosen. */
  readonly rule: Json;
  readonly bot: Bot;
  /** What the value shall be: tells how a written value looks, and which values may be chosen. */
  readonly wanted?: Typed | undefined;
  readonly onChange: (rule: Json, part?: string) => void;
}

/**
 * The way to a value: a field, a parameter, a row of a table, something written out, two values put
 * together, or for a yes or no a condition. Any other way is shown as its sentence and its code, and left as it is.
 */
export function ExpressionField({ label, rule, bot, wanted, onChange }: ExpressionFieldProps) {
  const operand = readOperand(rule);
  const { t } = useSay();
  if (!operand && wanted?.type.kind === 'yesNo' && readCondition(rule)) {
    return <ConditionBuilder label={label} rule={rule} bot={bot} onChange={onChange} />;
  }
  if (!operand) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: the look of a fieldset cannot be laid out everywhere.
      <div className="bv-condition" role="group" aria-label={label}>
        <p>
          <RuleSentence rule={rule} bot={bot} />
        </p>
        <CodeRule rule={rule} bot={bot} what="value" onChange={onChange} />
      </div>
    );
  }
  const isChosen = operand.kind !== 'constant' || operand.value !== null;
  return (
    <span className="bv-expression">
      <OperandField
        label={label}
        operand={isChosen ? operand : undefined}
        dictionary={dictionaryOf(bot)}
        beside={wanted}
        calculated={wanted === undefined || isCounted(wanted)}
        onChange={(changed, isTyped) => onChange(writeOperand(changed), isTyped ? 'value' : undefined)}
      />
      {!isChosen && wanted?.type.kind === 'yesNo' && (
        <TextButton onClick={() => onChange(writeCondition(noConditionYet))}>
          {t('rules.useCondition')}
        </TextButton>
      )}
    </span>
  );
}

/** A group of one, since an empty condition alone is written as no value at all. */
const noConditionYet: Condition = { kind: 'group', joiner: 'and', parts: [{ kind: 'empty' }] };

function isCounted({ type }: Typed): boolean {
  return familyOf(type) === 'number' || familyOf(type) === 'date';
}
