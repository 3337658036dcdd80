import { Select, Stack } from '@mantine/core';
import type { Operation, Simulation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { AnswerRules } from './AnswerRules.tsx';
import { ConstantAnswer } from './ConstantAnswer.tsx';
import { withMember } from './local-texts.ts';
import { MatchList } from './MatchList.tsx';
import { type SimulationKind, simulationKinds, simulationOf } from './simulation.ts';

interface SimulationFieldsProps {
  readonly system: System;
  readonly operation: Operation;
  readonly onChange: (operation: Operation, part: string) => void;
}

/** What the simulated operation does: reads or writes the system's records, or answers by itself. */
export function SimulationFields({ system, operation, onChange }: SimulationFieldsProps) {
  const { t } = useSay();
  const { answers } = operation;
  const title = t('contract.simulation');
  const change = (changed: Simulation | undefined, part: string) =>
    onChange(withMember(operation, 'answers', changed), part);
  const choose = (kind: SimulationKind | '') =>
    change(kind === '' ? undefined : simulationOf(kind, operation, system), 'kind');
  const cannot = simulationKinds.filter((kind) => simulationOf(kind, operation, system) === undefined);
  return (
    <section aria-label={title}>
      <h3 className="bv-contract-subtitle">{title}</h3>
      <Stack gap="md">
        <div className="bv-contract-halves">
          <Select<SimulationKind | ''>
            label={t('contract.simulationKind')}
            {...(Object.keys(system.records ?? {}).length === 0
              ? { description: t('contract.tableFirst') }
              : {})}
            data={[
              { value: '', label: t('contract.simulation.none') },
              ...simulationKinds.map((kind) => ({
                value: kind,
                label: t(`contract.simulation.${kind}`),
                disabled: cannot.includes(kind),
              })),
            ]}
            value={answers?.type ?? ''}
            allowDeselect={false}
            onChange={(kind) => kind !== null && choose(kind)}
          />
          {answers && 'table' in answers && (
            <TableSelect system={system} answers={answers} onChange={change} />
          )}
        </div>
        {answers && <Details operation={operation} answers={answers} onChange={change} />}
      </Stack>
    </section>
  );
}

interface TableSelectProps {
  readonly system: System;
  readonly answers: Extract<Simulation, { readonly table: string }>;
  readonly onChange: (answers: Simulation, part: string) => void;
}

function TableSelect({ system, answers, onChange }: TableSelectProps) {
  const { t } = useSay();
  const tables = Object.keys(system.records ?? {});
  // A table that is not there any longer is still shown where it is meant.
  const offered = tables.includes(answers.table) ? tables : [...tables, answers.table];
  return (
    <Select
      label={t('dictionary.lookupTable')}
      data={offered}
      value={answers.table}
      allowDeselect={false}
      onChange={(table) => table !== null && onChange({ ...answers, table }, 'table')}
    />
  );
}

interface DetailsProps {
  readonly operation: Operation;
  readonly answers: Simulation;
  readonly onChange: (answers: Simulation, part: string) => void;
}

/** What each kind of simulation needs to be told. */
function Details({ operation, answers, onChange }: DetailsProps) {
  const { t, say } = useSay();
  const { inputs, outputs } = operation;
  if (answers.type === 'rule') {
    return (
      <AnswerRules
        operation={operation}
        rules={answers.outputs}
        onChange={(changed, part) => onChange({ ...answers, outputs: [...changed] }, part)}
      />
    );
  }
  if (answers.type === 'constant') {
    return (
      <ConstantAnswer
        outputs={outputs}
        values={answers.values}
        onChange={(values, part) => onChange({ ...answers, values }, part)}
      />
    );
  }
  const nameOf = (of: typeof outputs) =>
    of.map(({ key, label }) => ({ value: key, label: say(label) || key }));
  return (
    <>
      {'by' in answers && (
        <MatchList
          title={t(answers.type === 'update' ? 'contract.rowsChanged' : 'contract.rowsFound')}
          between={t('dictionary.equals')}
          addLabel={t('dictionary.addPair')}
          inputs={inputs}
          matches={answers.by}
          onChange={(by, part) => onChange({ ...answers, by: [...by] }, `by ${part}`)}
        />
      )}
      {'set' in answers && (
        <MatchList
          title={t('contract.written')}
          between={t('contract.intoColumn')}
          addLabel={t('contract.addWritten')}
          inputs={inputs}
          matches={answers.set}
          onChange={(set, part) => onChange({ ...answers, set: [...set] }, `set ${part}`)}
        />
      )}
      {answers.type === 'lookup' && (
        <div className="bv-contract-halves">
          <Select
            label={t('contract.found')}
            data={[
              { value: '', label: t('contract.foundNone') },
              ...nameOf(outputs.filter(({ type }) => type.kind === 'yesNo')),
            ]}
            value={answers.found ?? ''}
            allowDeselect={false}
            onChange={(found) => onChange(withMember(answers, 'found', found || undefined), 'found')}
          />
        </div>
      )}
      {answers.type === 'filter' && (
        <div className="bv-contract-halves">
          <Select
            label={t('contract.into')}
            data={nameOf(outputs)}
            value={answers.into}
            allowDeselect={false}
            onChange={(into) => into !== null && onChange({ ...answers, into }, 'into')}
          />
        </div>
      )}
    </>
  );
}
