import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { labelProps, type ValueEditorProps } from './value-type.ts';

/** A text. An emptied field is an empty text; a missing one is a choice of its own. */
export function TextField(props: ValueEditorProps) {
  const { value, onChange, label, canBeMissing = true, size, onKeyDown } = props;
  const { t } = useSay();
  const clear = (
    <Tooltip label={t('valueField.setMissing')}>
      <ActionIcon
        size="sm"
        aria-label={t('valueField.setMissingOf', { label })}
        onClick={() => onChange(null)}
      >
        <IconX size={15} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <TextInput
      {...labelProps(props)}
      size={size ?? 'sm'}
      value={value === null ? '' : String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onKeyDown ? { onKeyDown } : {})}
      placeholder={t(value === null ? 'value.missing' : 'value.emptyText')}
      autoComplete="off"
      rightSection={canBeMissing && value !== null ? clear : undefined}
      rightSectionWidth={34}
    />
  );
}
