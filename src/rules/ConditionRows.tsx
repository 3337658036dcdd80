import { VisuallyHidden } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { moved } from '#lib/moved.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { useReorder } from '#ui/use-reorder.ts';
import { CodeRule } from './CodeRule.tsx';
import { ComparisonRow } from './ComparisonRow.tsx';
import { opposite, rowAbout } from './comparisons.ts';
import { type Condition, deepest, type Group } from './condition.ts';
import { groupWithin, nothing, withAnother, withPart } from './condition-edit.ts';
import { focusPlace } from './condition-focus.ts';
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

function GroupRows(props: RowsProps<Group>) {
  const { condition: group, bot, dictionary, place, onChange } = props;
  const { t } = useSay();
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLDivElement>(null);
  const count = group.parts.length;
  const isInner = place !== '';
  const word = t(group.joiner === 'and' ? 'rules.and' : 'rules.or');
  const move = (from: number, to: number) => {
    const parts = moved(group.parts, from, to);
    if (parts === group.parts) return;
    onChange({ ...group, parts });
    setSaid(t('rules.moved', { place: to + 1, count }));
    if (rows.current) focusPlace(rows.current, `${place}.${to}`, 'handle');
  };
  const reorder = useReorder(move);
  const byKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || count === 1) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, index + step);
  };
  return (
    <div className="bv-condition-group" data-inner={isInner || undefined} ref={rows}>
      <GroupHead {...props} />
      {group.parts.map((part, index) => {
        const name = t('rules.partOf', { place: index + 1, count });
        return (
          // biome-ignore lint/a11y/useSemanticElements: the look of a fieldset cannot be laid out everywhere.
          <div
            // Rows have no identity but their place in the rule.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            className="bv-condition-part"
            role="group"
            aria-label={name}
            data-place={`${place}.${index}`}
            onKeyDown={(event) => byKey(event, index)}
            {...reorder.place(index)}
          >
            {index > 0 && <span className="bv-condition-word">{word}</span>}
            <div className="bv-condition-placed">
              {count > 1 && (
                <button
                  type="button"
                  className="bv-condition-handle"
                  aria-label={t('rules.move', { name })}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  title={t('rules.moveHelp')}
                  {...reorder.handle(index, name)}
                >
                  <IconGripVertical size={16} aria-hidden="true" />
                </button>
              )}
              <ConditionRows
                condition={part}
                bot={bot}
                dictionary={dictionary}
                place={`${place}.${index}`}
                onChange={(changed, typed) => onChange(withPart(group, index, changed), typed)}
              />
            </div>
          </div>
        );
      })}
      {isInner && <AddButtons condition={group} place={place} onChange={onChange} />}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </div>
  );
}

/** How many of the conditions shall hold, whether the whole is denied, and what else can be done with the group. */
function GroupHead({ condition: group, dictionary, onChange }: RowsProps<Group>) {
  const { t } = useSay();
  return (
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
      <RowMenu
        onNegate={() => onChange(opposite(group, dictionary))}
        onRemove={() => onChange(undefined)}
        group={group.negated ? 'denied' : 'plain'}
      />
    </div>
  );
}

interface AddButtonsProps {
  readonly condition: Condition;
  readonly place: string;
  readonly onChange: (condition: Condition) => void;
}

/** Adds a condition beside the others, or a group of them; the new row has the focus. */
export function AddButtons({ condition, place, onChange }: AddButtonsProps) {
  const { t } = useSay();
  const group = condition.kind === 'group' ? condition : undefined;
  const isInner = place !== '';
  const isOpen = group !== undefined && !(group.negated && !isInner);
  const next = `${place}.${isOpen ? group.parts.length : 1}`;
  const add = (added?: Condition) => (event: MouseEvent<HTMLElement>) => {
    onChange(
      isOpen ? { ...group, parts: [...group.parts, added ?? nothing] } : withAnother(condition, added),
    );
    focusPlace(event.currentTarget, next);
  };
  // A group beside a condition alone is joined to it by "and", so that it is one of "or".
  const joiner = isOpen ? group.joiner : 'and';
  return (
    <div className="bv-condition-add">
      <TextButton onClick={add()}>{t(isInner ? 'rules.addToGroup' : 'rules.addCondition')}</TextButton>
      {depthOf(place) < deepest - 1 && (
        <TextButton onClick={add(groupWithin(joiner))}>
          {t(isInner ? 'rules.addGroupToGroup' : 'rules.addGroup')}
        </TextButton>
      )}
    </div>
  );
}

function depthOf(place: string): number {
  return place.split('.').length - 1;
}
