import type { Bot } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import { CodeRule } from './CodeRule.tsx';
import { AddButtons, ConditionRows } from './ConditionRows.tsx';
import { ConditionSentence } from './ConditionSentence.tsx';
import { type Condition, readCondition, writeCondition } from './condition.ts';
import { dictionaryOf } from './dictionary.ts';
import './condition-builder.css';

interface ConditionBuilderProps {
  /** What the condition decides, for a screen reader: "Villkor för Når gränsen". */
  readonly label: string;
  readonly rule: Json;
  readonly bot: Bot;
  /** `part` names the place that is typed in, so that a burst of typing is one edit. */
  readonly onChange: (rule: Json, part?: string) => void;
}

/**
 * A condition as rows that anyone can read and change, and under them as a sentence. A rule that has
 * no such form is shown as its sentence and its code, and left as it is.
 */
export function ConditionBuilder({ label, rule, bot, onChange }: ConditionBuilderProps) {
  const condition = readCondition(rule);
  const set = (changed: Condition, part?: string) => onChange(writeCondition(changed), part);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the look of a fieldset cannot be laid out everywhere.
    <div className="bv-condition" role="group" aria-label={label}>
      {condition && (
        <ConditionRows
          condition={condition}
          bot={bot}
          dictionary={dictionaryOf(bot)}
          place=""
          onChange={(changed, part) => set(changed ?? { kind: 'empty' }, part)}
        />
      )}
      {condition?.kind !== 'empty' && <ConditionSentence rule={rule} bot={bot} condition={condition} />}
      {condition && condition.kind !== 'empty' && (
        <AddButtons condition={condition} place="" onChange={set} />
      )}
      <CodeRule rule={rule} bot={bot} what={condition ? 'rows' : 'condition'} onChange={onChange} />
    </div>
  );
}
