import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';
import { today } from '#lib/today.ts';
import type { VersionState } from '#storage/database.ts';
import { useProfile } from '#ui/profile.ts';
import { SignatureFields } from '#ui/SignatureFields.tsx';
import { ValueField } from '#ui/ValueField.tsx';

interface StateDialogProps {
  readonly number: number;
  /** Undefined: it is not asked. */
  readonly state: Exclude<VersionState, 'draft'> | undefined;
  readonly onClose: () => void;
  /** `from`: `YYYY-MM-DD`. */
  readonly onSet: (state: VersionState, from: string, by: Signature) => void;
}

/** Asks from which day, and for a name, before a version takes a step on its way into use. */
export function StateDialog({ number, state, onClose, onSet }: StateDialogProps) {
  const { t } = useSay();
  return (
    <Modal
      opened={state !== undefined}
      onClose={onClose}
      size={480}
      title={state && t(`versions.step.${state}`, { number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {state && <StateForm number={number} state={state} onClose={onClose} onSet={onSet} />}
    </Modal>
  );
}

function StateForm({
  number,
  state,
  onClose,
  onSet,
}: StateDialogProps & { readonly state: Exclude<VersionState, 'draft'> }) {
  const { t } = useSay();
  const [known, setKnown] = useProfile();
  const [by, setBy] = useState(known);
  const [from, setFrom] = useState(today());
  const [tried, setTried] = useState(false);
  const isDated = state === 'inUse';
  const lacksName = by.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacksName) return;
    setKnown(by);
    onClose();
    onSet(state, isDated ? from : today(), { name: by.name.trim(), role: by.role.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t(`versions.stepAbout.${state}`)}</Text>
        {isDated && (
          <ValueField
            type={{ kind: 'date' }}
            label={t('versions.fromDay')}
            canBeMissing={false}
            value={from}
            onChange={(day) => typeof day === 'string' && setFrom(day)}
          />
        )}
        <SignatureFields
          value={by}
          onChange={setBy}
          nameError={tried && lacksName ? t('versions.nameNeeded') : undefined}
        />
        <Text size="xs" c="dimmed">
          {t('app.yourNameWhy')}
        </Text>
      </Stack>
      <Group justify="flex-end" mt="xl">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t(`versions.step.${state}`, { number })}
        </Button>
      </Group>
    </form>
  );
}
