import { Button, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { ValueField } from '#ui/ValueField.tsx';
import { CardHead } from './CardHead.tsx';
import { channels } from './channels.ts';
import { LocalTextField } from './LocalTextField.tsx';
import { withMember } from './local-texts.ts';
import { newKey } from './new-key.ts';
import { OperationCard } from './OperationCard.tsx';
import { RecordTables } from './RecordTables.tsx';
import { withOperation, withoutOperation } from './system-edits.ts';
import './contracts.css';

interface SystemFormProps {
  readonly system: System;
  /** `part` names the place that is edited, so that typing on in it is one edit. */
  readonly onChange: (system: System, part: string) => void;
  /** A change that takes something away which steps may use. */
  readonly onRemovePart: (system: System, name: string) => void;
  readonly onRemove: () => void;
  readonly removeLabel: string;
  /** Under the system's name: how its contract stands to the register's. */
  readonly standing?: ReactNode;
  /** What an operation answers in this bot alone. */
  readonly answers?: (operation: Operation) => ReactNode;
}

/** A system's contract, and what the simulated one answers with. */
export function SystemForm(props: SystemFormProps) {
  const { system, onChange, onRemovePart, onRemove, removeLabel, standing, answers } = props;
  const { t, say } = useSay();
  const name = say(system.name) || t('dictionary.unnamedSystem');
  const addOperation = () => {
    const taken = system.operations.map((operation) => operation.id);
    const label = t('dictionary.newOperation');
    const id = newKey(label, taken, 'operation');
    onChange(
      {
        ...system,
        operations: [...system.operations, { id, name: label, inputs: [], outputs: [], failures: [] }],
      },
      'operations',
    );
  };
  return (
    <Stack gap="md" className="bv-contract-system">
      <section className="bv-contract-card" aria-label={name}>
        <CardHead name={name} removeLabel={removeLabel} onRemove={onRemove} />
        {standing}
        <SystemFacts system={system} onChange={onChange} />
      </section>
      {system.operations.map((operation) => (
        <OperationCard
          key={operation.id}
          system={system}
          operation={operation}
          answers={answers?.(operation)}
          onChange={(changed, part) => onChange(withOperation(system, changed), `${operation.id} ${part}`)}
          onRemovePart={(changed, removed) => onRemovePart(withOperation(system, changed), removed)}
          onRemove={() => onRemovePart(withoutOperation(system, operation.id), say(operation.name))}
        />
      ))}
      {system.operations.length === 0 && <p className="bv-contract-quiet">{t('dictionary.noOperations')}</p>}
      <div>
        <Button leftSection={<IconPlus size={17} />} onClick={addOperation}>
          {t('dictionary.addOperation')}
        </Button>
      </div>
      <RecordTables system={system} onChange={onChange} onRemovePart={onRemovePart} />
    </Stack>
  );
}

/** What one knows of a system as a whole. */
function SystemFacts({ system, onChange }: Pick<SystemFormProps, 'system' | 'onChange'>) {
  const { t } = useSay();
  return (
    <>
      <div className="bv-contract-grid">
        <LocalTextField
          label={t('common.name')}
          value={system.name}
          onChange={(text) => onChange({ ...system, name: text ?? '' }, 'name')}
        />
        <Select<System['channel']>
          label={t('dictionary.channel')}
          data={channels.map((channel) => ({ value: channel, label: t(`dictionary.channel.${channel}`) }))}
          value={system.channel}
          allowDeselect={false}
          onChange={(channel) => channel !== null && onChange({ ...system, channel }, 'channel')}
        />
        {(['owner', 'contact'] as const).map((fact) => (
          <TextInput
            key={fact}
            label={t(`contract.${fact}`)}
            placeholder={t(`contract.${fact}Example`)}
            maxLength={200}
            value={system[fact] ?? ''}
            onChange={(event) =>
              onChange(withMember(system, fact, event.currentTarget.value || undefined), fact)
            }
            autoComplete="off"
          />
        ))}
        <ValueField
          type={{ kind: 'decimal' }}
          label={t('dictionary.changesPerYear')}
          unit={t('dictionary.perYear')}
          placeholder={t('dictionary.notKnown')}
          value={system.changesPerYear ?? null}
          // The document takes no other: a system that changes more than daily is not one to build on.
          onChange={(value) => onChange(withMember(system, 'changesPerYear', within(value, 365)), 'changes')}
        />
        <ValueField
          type={{ kind: 'decimal' }}
          label={t('contract.availability')}
          unit="%"
          placeholder={t('dictionary.notKnown')}
          value={system.availability ?? null}
          onChange={(value) =>
            onChange(withMember(system, 'availability', within(value, 100)), 'availability')
          }
        />
      </div>
      <LocalTextField
        label={t('dictionary.description')}
        value={system.description}
        onChange={(text) => onChange(withMember(system, 'description', text), 'description')}
      />
    </>
  );
}

function within(value: unknown, most: number): number | undefined {
  return typeof value === 'number' ? Math.min(most, Math.max(0, value)) : undefined;
}
