import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { CardHead } from './CardHead.tsx';
import { FailureList } from './FailureList.tsx';
import { LocalTextField } from './LocalTextField.tsx';
import { withMember } from './local-texts.ts';
import { OperationValues } from './OperationValues.tsx';
import { ScreenTexts } from './ScreenTexts.tsx';
import { SimulationFields } from './SimulationFields.tsx';

interface OperationCardProps {
  readonly system: System;
  readonly operation: Operation;
  /** What it answers in the open bot alone, where there is one. */
  readonly answers: ReactNode;
  readonly onChange: (operation: Operation, part: string) => void;
  /** A change that takes something away which steps may use. */
  readonly onRemovePart: (operation: Operation, name: string) => void;
  readonly onRemove: () => void;
}

/** One thing that a system can do: what it is sent, what it answers, and how it may fail. */
export function OperationCard(props: OperationCardProps) {
  const { system, operation, answers, onChange, onRemovePart, onRemove } = props;
  const { t, say } = useSay();
  const name = say(operation.name) || t('dictionary.unnamedOperation');
  return (
    <section className="bv-contract-card" aria-label={name}>
      <CardHead name={name} removeLabel={t('dictionary.removeOperation')} onRemove={onRemove} />
      <Stack gap="lg">
        <div className="bv-contract-halves">
          <LocalTextField
            label={t('common.name')}
            value={operation.name}
            onChange={(text) => onChange({ ...operation, name: text ?? '' }, 'name')}
          />
          <LocalTextField
            label={t('dictionary.description')}
            value={operation.description}
            onChange={(text) => onChange(withMember(operation, 'description', text), 'description')}
          />
        </div>
        <Checkbox
          label={t('contract.writes')}
          description={t('contract.writesAbout')}
          checked={operation.writes === true}
          onChange={(event) =>
            onChange(withMember(operation, 'writes', event.currentTarget.checked || undefined), 'writes')
          }
        />
        <OperationValues
          title={t('dictionary.sent')}
          addLabel={t('dictionary.addSent')}
          values={operation.inputs}
          mayBeOptional
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
        {system.channel === 'screen' && <ScreenTexts operation={operation} onChange={onChange} />}
        <SimulationFields
          system={system}
          operation={operation}
          onChange={(changed, part) => onChange(changed, `simulation ${part}`)}
        />
        {answers}
      </Stack>
    </section>
  );
}
