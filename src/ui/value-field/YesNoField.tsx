import { useSay } from '#i18n/use-say.ts';
import { Segmented } from '../Segmented.tsx';
import { ValueGroup } from './ValueGroup.tsx';
import type { ValueEditorProps } from './value-type.ts';

const values = { yes: true, no: false, missing: null } as const;
type Answer = keyof typeof values;

export function YesNoField(props: ValueEditorProps) {
  const { value, onChange, label, canBeMissing = true } = props;
  const { t } = useSay();
  const options: readonly { readonly value: Answer; readonly label: string }[] = [
    { value: 'yes', label: t('valueField.yes') },
    { value: 'no', label: t('valueField.no') },
    ...(canBeMissing ? ([{ value: 'missing', label: t('valueField.missing') }] as const) : []),
  ];
  return (
    <ValueGroup {...props}>
      <Segmented<Answer>
        label={label}
        size="xs"
        options={options}
        value={value === true ? 'yes' : value === false ? 'no' : 'missing'}
        onChange={(answer) => onChange(values[answer])}
      />
    </ValueGroup>
  );
}
