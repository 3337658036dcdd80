import type { DataType } from '#flow/data-type.ts';
import type { Operation, OperationValue, System } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import { withMember } from './local-texts.ts';
import { matchesIn, tableOf } from './simulation.ts';

export function withOperation(system: System, operation: Operation): System {
  return {
    ...system,
    operations: system.operations.map((old) => (old.id === operation.id ? operation : old)),
  };
}

export function withoutOperation(system: System, id: string): System {
  return { ...system, operations: system.operations.filter((operation) => operation.id !== id) };
}

type Row = Readonly<Record<string, Json>>;

/** A column of a table of records: known by what an operation returns or looks up by, else plain text. */
export interface Column {
  readonly key: string;
  readonly type: DataType;
  readonly value?: OperationValue;
}

/** The columns of a table: what its look-ups use first, then whatever else its rows have. */
export function columnsOf(system: System, table: string): readonly Column[] {
  const columns = new Map<string, Column>();
  const add = (key: string, value?: OperationValue) => {
    if (columns.has(key)) return;
    columns.set(key, { key, type: value?.type ?? { kind: 'text' }, ...(value ? { value } : {}) });
  };
  const using = system.operations.filter(({ answers }) => tableOf(answers) === table);
  for (const { answers, inputs } of using) {
    for (const { input, column } of matchesIn(answers))
      add(
        column,
        inputs.find((value) => value.key === input),
      );
  }
  for (const { answers, outputs } of using) {
    if (answers?.type !== 'lookup') continue;
    for (const output of outputs) if (output.key !== answers.found) add(output.key, output);
  }
  for (const row of system.records?.[table] ?? []) for (const key of Object.keys(row)) add(key);
  return [...columns.values()];
}

export function withRows(system: System, table: string, rows: readonly Row[]): System {
  return { ...system, records: { ...system.records, [table]: [...rows] } };
}

/** The system without a table, and without what operations do in it. */
export function withoutTable(system: System, table: string): System {
  const { [table]: _, ...records } = system.records ?? {};
  const operations = system.operations.map((operation) =>
    tableOf(operation.answers) === table ? withMember(operation, 'answers', undefined) : operation,
  );
  return { ...system, operations, records };
}
