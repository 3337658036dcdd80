import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { OperationValue } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { fieldKinds, hasUnit } from './data-types.ts';
import { LocalTextField } from './LocalTextField.tsx';
import { withMember } from './local-texts.ts';
import { TypeFields } from './TypeFields.tsx';

interface OperationValueRowProps {
  readonly value: OperationValue;
  readonly mayBeOptional: boolean;
  readonly onChange: (value: OperationValue, part: string) => void;
  readonly onRemove: (name: string) => void;
}

export function OperationValueRow({ value, mayBeOptional, onChange, onRemove }: OperationValueRowProps) {
  const { t, say } = useSay();
  const name = say(value.label) || value.key;
  return (
    <li className="bv-contract-value" data-sent={mayBeOptional || undefined}>
      <LocalTextField
        hideLabel
        label={t('dictionary.nameOf', { key: value.key })}
        value={value.label}
        onChange={(label) => onChange({ ...value, label: label ?? '' }, 'label')}
      />
      <TypeFields
        hideLabel
        label={t('dictionary.kindOf', { name })}
        type={value.type}
        kinds={fieldKinds}
        onChange={(type) => onChange({ ...value, type }, 'type')}
      />
      {hasUnit(value.type) || value.unit !== undefined ? (
        <TextInput
          aria-label={t('dictionary.unitOf', { name })}
          placeholder={t('dictionary.unitExample')}
          value={value.unit ?? ''}
          onChange={(event) =>
            onChange(withMember(value, 'unit', event.currentTarget.value || undefined), 'unit')
          }
          autoComplete="off"
        />
      ) : (
        <span />
      )}
      {mayBeOptional && (
        <Checkbox
          aria-label={t('contract.optionalOf', { name })}
          checked={value.optional === true}
          onChange={(event) =>
            onChange(withMember(value, 'optional', event.currentTarget.checked || undefined), 'optional')
          }
        />
      )}
      <code className="bv-contract-code">{value.key}</code>
      <ActionIcon size="sm" aria-label={t('dictionary.removeValue', { name })} onClick={() => onRemove(name)}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
