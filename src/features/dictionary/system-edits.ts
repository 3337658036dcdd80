import type { BaseCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Operation, OperationValue, Simulation, System } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import { withMember } from './local-texts.ts';

export type Lookup = Extract<Simulation, { readonly type: 'lookup' }>;

export function lookupOf({ answers }: Operation): Lookup | undefined {
  return answers?.type === 'lookup' ? answers : undefined;
}

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

/** What an operation answers in the base case: one answer to every call, or undefined for a list, call by call. */
export function baseAnswer(base: BaseCase, system: string, operation: string): Row | undefined {
  const answer = base.systems?.[system]?.[operation] ?? {};
  // Array.isArray does not narrow a readonly list.
  return Array.isArray(answer) ? undefined : (answer as Row);
}

export function withBaseAnswer(
  base: BaseCase,
  system: string,
  operation: string,
  output: string,
  value: Json,
): BaseCase {
  const answers = base.systems?.[system] ?? {};
  const answer = { ...baseAnswer(base, system, operation), [output]: value };
  return { ...base, systems: { ...base.systems, [system]: { ...answers, [operation]: answer } } };
}

/** Whether the base case has an answer of its own to an operation; it goes before what a look-up finds. */
export function hasBaseAnswer(base: BaseCase, system: string, operation: string): boolean {
  return base.systems?.[system]?.[operation] !== undefined;
}

/** The base case without an answer of its own to an operation, so that a look-up answers alone. */
export function withoutBaseAnswer(base: BaseCase, system: string, operation: string): BaseCase {
  const { [operation]: _, ...answers } = base.systems?.[system] ?? {};
  return { ...base, systems: { ...base.systems, [system]: answers } };
}

export function withBaseInput(base: BaseCase, field: string, value: Json): BaseCase {
  return { ...base, input: { ...base.input, [field]: value } };
}

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

/** The table that a simulated operation reads or writes. */
function tableOf(answers: Simulation | undefined): string | undefined {
  return answers && 'table' in answers ? answers.table : undefined;
}

/** The pairs of input and column that a simulated operation goes by. */
function matchesIn(answers: Simulation | undefined): Lookup['by'] {
  if (!answers) return [];
  return [...('by' in answers ? answers.by : []), ...('set' in answers ? answers.set : [])];
}

/** The system without a table, and without what operations do in it. */
export function withoutTable(system: System, table: string): System {
  const { [table]: _, ...records } = system.records ?? {};
  const operations = system.operations.map((operation) =>
    tableOf(operation.answers) === table ? withMember(operation, 'answers', undefined) : operation,
  );
  return { ...system, operations, records };
}
