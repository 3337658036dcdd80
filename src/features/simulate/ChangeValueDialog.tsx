import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '#flow/field.ts';
import { withTableOrder } from '#flow/table-order.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { valueIn } from '#running/trace.ts';
import { ValueField } from '#ui/ValueField.tsx';
import { type Run, stepAt } from './run.ts';
import './stop-condition.css';

interface ChangeValueDialogProps {
  readonly run: Run;
  readonly step: number;
  /** The key of the field to change; null while none is. */
  readonly field: string | null;
  readonly onChange: (field: Field, value: Json) => void;
  readonly onClose: () => void;
}

/** Another value for a field, at the step that is looked at. */
export function ChangeValueDialog({ run, step, field: key, onChange, onClose }: ChangeValueDialogProps) {
  const { t } = useSay();
  const field = run.bot.fields.find((candidate) => candidate.key === key);
  return (
    <Modal
      opened={field !== undefined}
      onClose={onClose}
      title={t('debug.changeValue')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {field && (
        <ChangeValueForm
          run={run}
          step={step}
          field={field}
          onChange={(value) => onChange(field, value)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface ChangeValueFormProps {
  readonly run: Run;
  readonly step: number;
  readonly field: Field;
  readonly onChange: (value: Json) => void;
  readonly onClose: () => void;
}

function ChangeValueForm({ run, step, field, onChange, onClose }: ChangeValueFormProps) {
  const { t, say } = useSay();
  const [value, setValue] = useState<Json>(() =>
    valueIn(run.host.program, stepAt(run, step)?.after ?? run.trace.begin, field.key),
  );
  return (
    <form
      className="bv-stop-condition"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(value);
      }}
    >
      <ValueField
        type={withTableOrder(field.type, run.bot, value)}
        unit={field.unit}
        label={say(field.label)}
        value={value}
        onChange={setValue}
      />
      <p>{t('debug.changeValueWhy', { step })}</p>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('debug.goOn')}
        </Button>
      </Group>
    </form>
  );
}
