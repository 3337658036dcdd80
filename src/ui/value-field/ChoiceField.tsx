import { Select } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { labelProps, type ValueEditorProps, type ValueTypeOf } from './value-type.ts';

/** No choice has this value, since choices are written in letters. */
const MISSING = '\u0000missing';

export function ChoiceField(props: ValueEditorProps<ValueTypeOf<'choice'>>) {
  const { type, value, onChange, canBeMissing = true, size } = props;
  const { t, say } = useSay();
  const known = type.choices.map((choice) => ({
    value: choice.value,
    label: say(choice.label) || choice.value,
  }));
  const current = value === null ? MISSING : String(value);
  const stray =
    value !== null && !known.some((choice) => choice.value === current)
      ? [{ value: current, label: t('valueField.unknownChoice', { value: current }) }]
      : [];
  const missing = canBeMissing || value === null ? [{ value: MISSING, label: t('value.missing') }] : [];
  return (
    <Select
      {...labelProps(props)}
      size={size ?? 'sm'}
      data={[...known, ...stray, ...missing]}
      value={current}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onChange(chosen === MISSING ? null : chosen)}
    />
  );
}
