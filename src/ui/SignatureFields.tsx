import { Group, TextInput } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';

interface SignatureFieldsProps {
  readonly value: Signature;
  readonly onChange: (value: Signature) => void;
  /** What is wrong with the name, where it may not be left out. */
  readonly nameError?: string | undefined;
}

/** Who one is: a name, and what one is in the organisation. */
export function SignatureFields({ value, onChange, nameError }: SignatureFieldsProps) {
  const { t } = useSay();
  return (
    <Group grow align="start">
      <TextInput
        label={t('app.yourName')}
        maxLength={80}
        value={value.name}
        error={nameError}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        autoComplete="name"
      />
      <TextInput
        label={t('app.yourRole')}
        placeholder={t('app.roleExample')}
        maxLength={80}
        value={value.role}
        onChange={(event) => onChange({ ...value, role: event.currentTarget.value })}
        autoComplete="organization-title"
      />
    </Group>
  );
}
