import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { CodeRule } from './CodeRule.tsx';
import { dictionaryOf, type Typed } from './dictionary.ts';
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
 * The way to a value: a field, a parameter, a row of a table, something written out, or two values
 * put together. Any other way is shown as its sentence and its code, and left as it is.
 */
export function ExpressionField({ label, rule, bot, wanted, onChange }: ExpressionFieldProps) {
  const operand = readOperand(rule);
  const { t } = useSay();
  if (!operand) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: the look of a fieldset cannot be laid out everywhere.
      <div className="bv-condition" role="group" aria-label={label}>
        <p>
          <RuleSentence rule={rule} bot={bot} />
        </p>
        <CodeRule rule={rule} bot={bot} what="value" />
      </div>
    );
  }
  const isChosen = operand.kind !== 'constant' || operand.value !== null;
  return (
    <span className="bv-condition" title={isChosen ? undefined : t('rules.fillIn')}>
      <OperandField
        label={label}
        operand={isChosen ? operand : undefined}
        dictionary={dictionaryOf(bot)}
        beside={wanted}
        calculated={wanted === undefined || isNumeric(wanted)}
        onChange={(changed, isTyped) => onChange(writeOperand(changed), isTyped ? 'value' : undefined)}
      />
    </span>
  );
}

function isNumeric({ type }: Typed): boolean {
  return type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'money';
}
