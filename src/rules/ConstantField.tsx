import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { familyOf, type Typed } from './dictionary.ts';
import type { Scalar } from './operand.ts';

interface ConstantFieldProps {
  readonly label: string;
  /** What the value is held against, which tells how it is written. */
  readonly typed: Typed | undefined;
  readonly value: Scalar;
  /** `isTyped` when it is one of many changes that belong together. */
  readonly onChange: (value: Scalar, isTyped: boolean) => void;
}

/** A value written out in a rule: a number with its unit, yes or no, one of a field's choices, a date or a text. */
export function ConstantField({ label, typed, value, onChange }: ConstantFieldProps) {
  const { t, say } = useSay();
  const type = typed?.type;
  if (type?.kind === 'yesNo' || (type === undefined && typeof value === 'boolean')) {
    return (
      <Segmented
        label={label}
        size="xs"
        options={[
          { value: 'true', label: t('value.yes') },
          { value: 'false', label: t('value.no') },
        ]}
        value={String(value)}
        onChange={(chosen) => onChange(chosen === 'true', false)}
      />
    );
  }
  if (type?.kind === 'choice') {
    const known = type.choices.map((choice) => ({
      value: choice.value,
      label: say(choice.label) || choice.value,
    }));
    const now = String(value ?? '');
    const isKnown = known.some((choice) => choice.value === now);
    return (
      <Select
        className="bv-value"
        size="xs"
        aria-label={label}
        placeholder={t('rules.chooseValue')}
        data={isKnown || now === '' ? known : [...known, { value: now, label: now }]}
        value={now}
        allowDeselect={false}
        error={!isKnown}
        onChange={(chosen) => chosen !== null && onChange(chosen, false)}
      />
    );
  }
  if (familyOf(type) === 'number' || (type === undefined && typeof value === 'number')) {
    return (
      <NumberField
        label={label}
        value={typeof value === 'number' ? value : null}
        unit={typed?.unit ?? (type?.kind === 'money' ? 'kr' : undefined)}
        decimals={type?.kind === 'integer' ? 0 : type?.kind === 'money' ? 2 : 10}
        onChange={(number) => onChange(number, true)}
      />
    );
  }
  return (
    <TextInput
      className="bv-value"
      size="xs"
      type={type?.kind === 'date' ? 'date' : 'text'}
      aria-label={label}
      value={String(value ?? '')}
      error={type?.kind === 'date' && !value}
      onChange={(event) => onChange(event.currentTarget.value, true)}
    />
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly unit: string | undefined;
  readonly decimals: number;
  readonly onChange: (value: number) => void;
}

/** A number is in the rule once it is one: while the field is empty the rule keeps what it had. */
function NumberField({ label, value, unit, decimals, onChange }: NumberFieldProps) {
  const { t, language } = useSay();
  const [draft, setDraft] = useState<string | number>(value ?? '');
  useEffect(() => setDraft(value ?? ''), [value]);
  return (
    <NumberInput
      className="bv-value"
      size="xs"
      hideControls
      aria-label={unit ? `${label}, ${unit}` : label}
      placeholder={t('rules.fillIn')}
      value={draft}
      decimalScale={decimals}
      decimalSeparator={language === 'sv' ? ',' : '.'}
      thousandSeparator={language === 'sv' ? '\u00A0' : ','}
      error={draft === ''}
      rightSection={unit && <span className="bv-constant-unit">{unit}</span>}
      rightSectionWidth={unit ? 14 + unit.length * 8 : 0}
      rightSectionPointerEvents="none"
      onChange={(written) => {
        setDraft(written);
        if (typeof written === 'number') onChange(written);
      }}
      onBlur={() => setDraft(value ?? '')}
    />
  );
}

interface ConstantsFieldProps {
  readonly label: string;
  readonly typed: Typed | undefined;
  readonly values: readonly Scalar[];
  readonly onChange: (values: readonly Scalar[]) => void;
}

/** Several values written out: those that a condition accepts. */
export function ConstantsField({ label, typed, values, onChange }: ConstantsFieldProps) {
  const { t, say } = useSay();
  const written = values.map(String);
  const isNumber = familyOf(typed?.type) === 'number';
  // A value that was there keeps its type: 2 does not become "2" because another value was added.
  const set = (chosen: string[]) =>
    onChange(
      chosen.flatMap((text): readonly Scalar[] => {
        const old = values.find((value) => String(value) === text);
        if (old !== undefined || !isNumber) return [old ?? text];
        const number = Number(text.replace(',', '.').replace(/\s/g, ''));
        return Number.isFinite(number) ? [number] : [];
      }),
    );
  if (typed?.type.kind === 'choice') {
    const known = typed.type.choices.map((choice) => ({
      value: choice.value,
      label: say(choice.label) || choice.value,
    }));
    const unknown = written.filter((value) => !known.some((choice) => choice.value === value));
    return (
      <MultiSelect
        className="bv-values"
        size="xs"
        aria-label={label}
        placeholder={values.length === 0 ? t('rules.chooseValues') : ''}
        data={[...known, ...unknown]}
        value={written}
        error={values.length === 0}
        onChange={set}
      />
    );
  }
  return (
    <TagsInput
      className="bv-values"
      size="xs"
      aria-label={label}
      placeholder={values.length === 0 ? t('rules.typeValues') : ''}
      value={written}
      error={values.length === 0}
      onChange={set}
    />
  );
}
