import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { CodeRule } from './CodeRule.tsx';
import { ComparisonRow } from './ComparisonRow.tsx';
import { opposite, rowAbout } from './comparisons.ts';
import type { Condition, Group } from './condition.ts';
import { withAnother, withPart } from './condition-edit.ts';
import type { Dictionary } from './dictionary.ts';
import { OperandField } from './OperandField.tsx';
import { RowMenu } from './RowMenu.tsx';

export interface RowsProps<C extends Condition> {
  readonly condition: C;
  readonly bot: Bot;
  readonly dictionary: Dictionary;
  /** Where the condition stands in the whole, so that typing in one place is one edit. */
  readonly place: string;
  /** Undefined takes the condition away. */
  readonly onChange: (condition: Condition | undefined, part?: string) => void;
}

/** A condition as rows: one comparison, or a group with a row for each part. */
export function ConditionRows(props: RowsProps<Condition>) {
  const { condition, bot, dictionary, place, onChange } = props;
  const { t } = useSay();
  const menu = (
    <RowMenu
      onNegate={
        condition.kind === 'code' || condition.kind === 'empty'
          ? undefined
          : () => onChange(opposite(condition, dictionary))
      }
      onRemove={() => onChange(undefined)}
    />
  );
  switch (condition.kind) {
    case 'group':
      return <GroupRows {...props} condition={condition} />;
    case 'empty':
      return (
        <div className="bv-condition-row">
          <div className="bv-condition-parts">
            <OperandField
              label={t('rules.field')}
              operand={undefined}
              dictionary={dictionary}
              written={false}
              calculated
              onChange={(left) => onChange(rowAbout(left, dictionary))}
            />
          </div>
          {place !== '' && menu}
        </div>
      );
    case 'code':
      return (
        <div className="bv-condition-row">
          <CodeRule
            rule={condition.rule}
            bot={bot}
            what="part"
            onChange={(rule) => onChange({ ...condition, rule })}
          />
          {menu}
        </div>
      );
    default:
      return (
        <div className="bv-condition-row">
          <ComparisonRow
            row={condition}
            dictionary={dictionary}
            onChange={(row, isTyped) => onChange(row, isTyped ? place : undefined)}
          />
          {menu}
        </div>
      );
  }
}

function GroupRows({ condition: group, bot, dictionary, place, onChange }: RowsProps<Group>) {
  const { t } = useSay();
  const isInner = place !== '';
  const word = t(group.joiner === 'and' ? 'rules.and' : 'rules.or');
  return (
    <div className="bv-condition-group" data-inner={isInner || undefined}>
      <div className="bv-condition-joiner">
        {group.negated && <span>{t('rules.notThat')}</span>}
        {group.parts.length > 1 && (
          <>
            <Segmented
              label={t('rules.howMany')}
              size="xs"
              options={[
                { value: 'and', label: t('rules.all') },
                { value: 'or', label: t('rules.any') },
              ]}
              value={group.joiner}
              onChange={(joiner) => onChange({ ...group, joiner })}
            />
            <span>{t('rules.hold')}</span>
          </>
        )}
        {isInner && (
          <RowMenu
            onNegate={() => onChange(opposite(group, dictionary))}
            onRemove={() => onChange(undefined)}
            isGroup
          />
        )}
      </div>
      {group.parts.map((part, index) => (
        // Rows have no identity but their place in the rule.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={index} className="bv-condition-part">
          {index > 0 && <span className="bv-condition-word">{word}</span>}
          <ConditionRows
            condition={part}
            bot={bot}
            dictionary={dictionary}
            place={`${place}.${index}`}
            onChange={(changed, typed) => onChange(withPart(group, index, changed), typed)}
          />
        </div>
      ))}
      {isInner && (
        <TextButton onClick={() => onChange(withAnother(group))}>{t('rules.addToGroup')}</TextButton>
      )}
    </div>
  );
}
