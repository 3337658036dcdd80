import { rewriteVars } from '#expression/rewrite.ts';
import { asType } from '#flow/as-type.ts';
import type { Bot } from '#flow/bot.ts';
import { changeAnswersInCases, withKey } from '#flow/change-in-cases.ts';
import type { Fault } from '#flow/fault.ts';
import type { Operation, OperationValue, Simulation, System } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';

/*
 * What a system's change means for its contract. The simulated system goes on answering: what it answers
 * from is changed with it. How the steps use the contract is left to a person.
 */

/** A fault that is no trouble for a while, but a contract that is from now on another. */
export type ContractChange = Extract<
  Fault,
  { readonly kind: 'fieldRenamed' | 'labelChanged' | 'fieldAdded' | 'typeChanged' }
>;

type Retyping = Extract<ContractChange, { readonly kind: 'typeChanged' }>;

export function isContractChange(fault: Fault): fault is ContractChange {
  const { kind } = fault;
  return (
    kind === 'fieldRenamed' || kind === 'labelChanged' || kind === 'fieldAdded' || kind === 'typeChanged'
  );
}

/** The operations whose contract a change is of. */
export function changedOperations(system: System, change: ContractChange): readonly Operation[] {
  const { operation: id, field } = change;
  return system.operations.filter((operation) => {
    if ((id ?? operation.id) !== operation.id) return false;
    if (change.kind === 'fieldAdded') return !has(operation.inputs, field);
    if (change.kind === 'typeChanged') return has(operation.outputs, field);
    return has(operation.inputs, field) || has(operation.outputs, field);
  });
}

/** The system as it is after a change. */
export function withChange(system: System, change: ContractChange): System {
  const changed = new Set(changedOperations(system, change));
  if (changed.size === 0) return system;
  const operations = system.operations.map((operation) =>
    changed.has(operation) ? changedOperation(operation, change) : operation,
  );
  return [...changed].reduce<System>((after, operation) => withColumns(after, operation, change), {
    ...system,
    operations,
  });
}

/** The cases as they are after a change of a system, so that what they say it answers is still an answer. */
export function casesAfter(cases: Bot['cases'], system: System, change: ContractChange): Bot['cases'] {
  const { kind, field } = change;
  if (kind !== 'fieldRenamed' && kind !== 'typeChanged') return cases;
  const changed = new Set(
    changedOperations(system, change).flatMap(({ id, outputs }) => (has(outputs, field) ? [id] : [])),
  );
  return changeAnswersInCases(cases, system.id, (operation, values) => {
    const value = Object.hasOwn(values, field) ? values[field] : undefined;
    if (!changed.has(operation) || value === undefined) return values;
    return kind === 'fieldRenamed'
      ? withKey(values, field, change.to)
      : { ...values, [field]: asType(value, change.type) };
  });
}

function has(values: readonly OperationValue[], key: string): boolean {
  return values.some((value) => value.key === key);
}

function changedOperation(operation: Operation, change: ContractChange): Operation {
  const { field } = change;
  const changing = (values: readonly OperationValue[], how: (value: OperationValue) => OperationValue) =>
    values.map((value) => (value.key === field ? how(value) : value));
  switch (change.kind) {
    case 'fieldRenamed':
      return renamed(operation, field, change.to);
    case 'labelChanged': {
      const relabelled = (value: OperationValue) => ({ ...value, label: change.to });
      return {
        ...operation,
        inputs: changing(operation.inputs, relabelled),
        outputs: changing(operation.outputs, relabelled),
      };
    }
    case 'fieldAdded': {
      const added: OperationValue = { key: field, label: change.label, type: { kind: 'text' } };
      return { ...operation, inputs: [...operation.inputs, added] };
    }
    case 'typeChanged':
      return {
        ...operation,
        outputs: changing(operation.outputs, (value) => ({ ...value, type: change.type })),
        ...(operation.answers ? { answers: retypedAnswers(operation.answers, change) } : {}),
      };
  }
}

/** A value that is always answered is from now on of the new type; what is found or worked out is as it is. */
function retypedAnswers(answers: Simulation, { field, type }: Retyping): Simulation {
  const value = answers.type === 'constant' ? answers.values[field] : undefined;
  if (answers.type !== 'constant' || value === undefined) return answers;
  return { ...answers, values: { ...answers.values, [field]: asType(value, type) } };
}

function renamed(operation: Operation, from: string, to: string): Operation {
  const key = (old: string) => (old === from ? to : old);
  const values = (old: readonly OperationValue[]) => old.map((value) => ({ ...value, key: key(value.key) }));
  const { answers, intake } = operation;
  return {
    ...operation,
    inputs: values(operation.inputs),
    outputs: values(operation.outputs),
    ...(answers ? { answers: renamedAnswers(answers, from, to) } : {}),
    ...(intake
      ? {
          intake: {
            ...intake,
            values: intake.values.map((value) => ({ ...value, output: key(value.output) })),
          },
        }
      : {}),
  };
}

function renamedAnswers(answers: Simulation, from: string, to: string): Simulation {
  const key = (old: string) => (old === from ? to : old);
  const inputs = <T extends { readonly input: string }>(matches: readonly T[]) =>
    matches.map((match) => ({ ...match, input: key(match.input) }));
  switch (answers.type) {
    case 'lookup':
      return {
        ...answers,
        by: inputs(answers.by),
        ...(answers.found === undefined ? {} : { found: key(answers.found) }),
      };
    case 'filter':
      return { ...answers, by: inputs(answers.by), into: key(answers.into) };
    case 'insert':
      return { ...answers, set: inputs(answers.set) };
    case 'update':
      return { ...answers, by: inputs(answers.by), set: inputs(answers.set) };
    case 'constant':
      return { ...answers, values: withKey(answers.values, from, to) };
    case 'rule': {
      const path = (read: string) => {
        const [first = '', ...members] = read.split('.');
        return [key(first), ...members].join('.');
      };
      return {
        ...answers,
        outputs: answers.outputs.map(({ output, expression }) => ({
          output: key(output),
          // What a document holds is JSON.
          expression: rewriteVars(expression as Json, path),
        })),
      };
    }
  }
}

/**
 * The system with the column changed that a look-up answers a changed output from. A column that another
 * operation's look-up still answers from by the old key stays as it is, and the new one is put beside it.
 */
function withColumns(system: System, before: Operation, change: ContractChange): System {
  const { field } = change;
  const { answers } = before;
  if (change.kind !== 'fieldRenamed' && change.kind !== 'typeChanged') return system;
  if (answers?.type !== 'lookup' || answers.found === field || !has(before.outputs, field)) return system;
  const { table } = answers;
  const rows = system.records?.[table];
  if (!rows) return system;
  const others = system.operations.filter(
    ({ id, answers }) => id !== before.id && answers?.type === 'lookup' && answers.table === table,
  );
  const keepsOld = ({ key, type }: OperationValue) =>
    key === field && (change.kind === 'fieldRenamed' || type.kind !== change.type.kind);
  const isShared = others.some(({ outputs }) => outputs.some(keepsOld));
  if (change.kind === 'typeChanged') {
    if (isShared) return system;
    return withRows(system, table, (row) =>
      row[field] === undefined ? row : { ...row, [field]: asType(row[field], change.type) },
    );
  }
  const { to } = change;
  const renamedRows = withRows(system, table, (row) => {
    if (!Object.hasOwn(row, field)) return row;
    const { [to]: _, ...rest } = row;
    return isShared ? { ...rest, [to]: row[field] ?? null } : withKey(rest, field, to);
  });
  if (isShared) return renamedRows;
  return {
    ...renamedRows,
    operations: renamedRows.operations.map((operation) => withColumnRenamed(operation, table, field, to)),
  };
}

function withRows(
  system: System,
  table: string,
  change: (row: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>,
): System {
  return { ...system, records: { ...system.records, [table]: (system.records?.[table] ?? []).map(change) } };
}

/** An operation that goes by a column, or writes one, after the column got another name. */
function withColumnRenamed(operation: Operation, table: string, from: string, to: string): Operation {
  const { answers } = operation;
  if (!answers || !('table' in answers) || answers.table !== table) return operation;
  const columns = <T extends { readonly column: string }>(matches: readonly T[]) =>
    matches.map((match) => (match.column === from ? { ...match, column: to } : match));
  return {
    ...operation,
    answers: {
      ...answers,
      ...('by' in answers ? { by: columns(answers.by) } : {}),
      ...('set' in answers ? { set: columns(answers.set) } : {}),
    },
  };
}
