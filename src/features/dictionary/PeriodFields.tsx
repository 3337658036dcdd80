import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { withMember } from '#contracts/local-texts.ts';
import type { Bot } from '#flow/bot.ts';
import type { Parameter, ParameterPeriod } from '#flow/parameter.ts';
import { tableRows } from '#flow/parameter.ts';
import { withTableOrder } from '#flow/table-order.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { Tag } from '#ui/Tag.tsx';
import { ValueField } from '#ui/ValueField.tsx';

interface PeriodFieldsProps {
  readonly bot: Bot;
  readonly parameter: Parameter;
  readonly name: string;
  readonly period: ParameterPeriod;
  /** Whether it holds on the base case's day. */
  readonly isCurrent: boolean;
  readonly onChange: (period: ParameterPeriod, part: string) => void;
  /** Left out where it is the only one. */
  readonly onRemove: (() => void) | undefined;
}

/** A value, the days it holds, and the law or decision that sets it. */
export function PeriodFields(props: PeriodFieldsProps) {
  const { bot, parameter, name, period, isCurrent, onChange, onRemove } = props;
  const { t } = useSay();
  const isAlone = onRemove === undefined;
  // Among several periods the days tell one value from another.
  const label = isAlone ? name : t('dictionary.valueFrom', { name, day: period.validFrom });
  return (
    <div className="bv-dictionary-period" data-many={!isAlone || undefined}>
      {onRemove && (
        <div className="bv-dictionary-periodhead">
          <h3>{t('dictionary.periodFrom', { day: period.validFrom })}</h3>
          {isCurrent && <Tag tone="accent">{t('dictionary.holdsInBase')}</Tag>}
          <ActionIcon
            size="sm"
            aria-label={t('dictionary.removePeriod', { day: period.validFrom })}
            onClick={onRemove}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
      <div className="bv-dictionary-days">
        <ValueField
          type={{ kind: 'date' }}
          label={t('dictionary.validFrom')}
          value={period.validFrom}
          canBeMissing={false}
          onChange={(day) => typeof day === 'string' && onChange({ ...period, validFrom: day }, 'from')}
        />
        <ValueField
          type={{ kind: 'date' }}
          label={t('dictionary.validTo')}
          value={period.validTo ?? null}
          placeholder={t('dictionary.untilFurther')}
          onChange={(day) =>
            onChange(withMember(period, 'validTo', typeof day === 'string' ? day : undefined), 'to')
          }
        />
      </div>
      <TextInput
        label={t('dictionary.source')}
        placeholder={t('dictionary.sourceExample')}
        value={period.source ?? ''}
        onChange={(event) =>
          onChange(withMember(period, 'source', event.currentTarget.value || undefined), 'source')
        }
        autoComplete="off"
      />
      <ValueField
        type={withTableOrder(parameter.type, bot, period.value)}
        unit={parameter.unit}
        label={label}
        value={period.value}
        // A table says that a value is missing row by row.
        canBeMissing={parameter.type.kind !== 'table'}
        onChange={(value) => onChange({ ...period, value }, `value ${changedRow(period.value, value)}`)}
      />
    </div>
  );
}

/** The row of a table that differs, so that typing in two rows is two edits. */
function changedRow(before: Json, after: Json): string {
  const old = new Map(tableRows(before));
  return tableRows(after).find(([key, value]) => !Object.is(old.get(key), value))?.[0] ?? '';
}
