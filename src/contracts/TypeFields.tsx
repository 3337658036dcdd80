import { Select, Stack } from '@mantine/core';
import type { DataType } from '#flow/data-type.ts';
import { useSay } from '#i18n/use-say.ts';
import { ChoicesEditor } from './ChoicesEditor.tsx';
import { itemKinds, type TypeKind, typeKey, typeOfKind } from './data-types.ts';
import { LocalTextField } from './LocalTextField.tsx';

interface TypeFieldsProps {
  readonly type: DataType;
  readonly kinds: readonly TypeKind[];
  readonly onChange: (type: DataType) => void;
  readonly label: string;
  readonly hideLabel?: boolean;
}

/** What sort of value something has, and what that sort needs to be told: its choices, what a list holds. */
export function TypeFields({ type, kinds, onChange, label, hideLabel = false }: TypeFieldsProps) {
  const { t } = useSay();
  return (
    <Stack gap="sm">
      <KindSelect label={label} hideLabel={hideLabel} kinds={kinds} type={type} onChange={onChange} />
      {type.kind === 'choice' && (
        <ChoicesEditor choices={type.choices} onChange={(choices) => onChange({ ...type, choices })} />
      )}
      {type.kind === 'list' && (
        <TypeFields
          label={t('dictionary.listItems')}
          type={type.items}
          kinds={itemKinds}
          onChange={(items) => onChange({ ...type, items })}
        />
      )}
      {type.kind === 'table' && (
        <>
          <LocalTextField
            label={t('dictionary.tableKey')}
            placeholder={t('dictionary.tableKeyExample')}
            value={type.keyLabel}
            onChange={(keyLabel) => onChange({ ...type, keyLabel: keyLabel ?? '' })}
          />
          <TypeFields
            label={t('dictionary.tableValues')}
            type={type.values}
            kinds={itemKinds}
            onChange={(values) => onChange({ ...type, values })}
          />
        </>
      )}
    </Stack>
  );
}

function KindSelect({ type, kinds, onChange, label, hideLabel }: TypeFieldsProps) {
  const { t } = useSay();
  // A sort that can no longer be chosen is still shown where something has it.
  const offered = kinds.includes(type.kind) ? kinds : [...kinds, type.kind];
  return (
    <Select<TypeKind>
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={offered.map((kind) => ({ value: kind, label: t(typeKey(kind)) }))}
      value={type.kind}
      allowDeselect={false}
      onChange={(kind) => kind !== null && onChange(typeOfKind(kind, type))}
    />
  );
}
