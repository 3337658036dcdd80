import { ActionIcon, Menu, Stack } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { BaseAnswer } from './BaseAnswer.tsx';
import { FailureList } from './FailureList.tsx';
import { LocalTextField } from './LocalTextField.tsx';
import { LookupFields } from './LookupFields.tsx';
import { OperationValues } from './OperationValues.tsx';
import type { Edits } from './use-edits.tsx';

interface OperationCardProps {
  readonly edits: Edits;
  readonly system: System;
  readonly operation: Operation;
  readonly onChange: (operation: Operation, part: string) => void;
  /** A change that takes something away which steps may use. */
  readonly onRemovePart: (operation: Operation, name: string) => void;
  readonly onRemove: () => void;
}

/** One thing that a system can do: what it is sent, what it answers, and how it may fail. */
export function OperationCard(props: OperationCardProps) {
  const { edits, system, operation, onChange, onRemovePart, onRemove } = props;
  const { t, say } = useSay();
  const name = say(operation.name) || t('dictionary.unnamedOperation');
  return (
    <section className="bv-dictionary-card" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <Menu>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('dictionary.moreOf', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="wrong" leftSection={<IconTrash size={16} />} onClick={onRemove}>
              {t('dictionary.removeOperation')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <Stack gap="lg">
        <div className="bv-dictionary-grid">
          <LocalTextField
            label={t('common.name')}
            value={operation.name}
            onChange={(text) => onChange({ ...operation, name: text ?? '' }, 'name')}
          />
        </div>
        <OperationValues
          title={t('dictionary.sent')}
          addLabel={t('dictionary.addSent')}
          values={operation.inputs}
          onChange={(inputs, part) => onChange({ ...operation, inputs }, `inputs ${part}`)}
          onRemove={(inputs, removed) => onRemovePart({ ...operation, inputs }, removed)}
        />
        <OperationValues
          title={t('dictionary.answered')}
          addLabel={t('dictionary.addAnswered')}
          values={operation.outputs}
          onChange={(outputs, part) => onChange({ ...operation, outputs }, `outputs ${part}`)}
          onRemove={(outputs, removed) => onRemovePart({ ...operation, outputs }, removed)}
        />
        <FailureList
          failures={operation.failures}
          onChange={(failures, part) => onChange({ ...operation, failures }, `failures ${part}`)}
          onRemove={(failures, removed) => onRemovePart({ ...operation, failures }, removed)}
        />
        <BaseAnswer edits={edits} system={system} operation={operation} title={t('dictionary.baseAnswer')} />
        <LookupFields
          system={system}
          operation={operation}
          onChange={(changed) => onChange(changed, 'lookup')}
        />
      </Stack>
    </section>
  );
}
