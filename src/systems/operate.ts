import { compileRule } from '#expression/compile.ts';
import type { CompiledRule, Layout } from '#expression/compiled.ts';
import { Unanswered } from '#expression/value.ts';
import type { Operation, Simulation, System } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import type { Row, RunMemory, Values } from './run-memory.ts';

/*
 * What a simulated operation does with its system's records. A run's own writes are seen by the same
 * run only: cases know nothing of each other.
 */

/** What an operation found or did; null is the failure `notFound`. */
export type Operate = (inputs: Values, memory: RunMemory) => Values | null;

type Records<T extends Simulation['type']> = Extract<Simulation, { readonly type: T }>;

/** A bot that goes round and round writes no more than this. */
const mostRows = 100_000;

/** Undefined for an operation that only the cases answer. */
export function prepareOperation(system: System, operation: Operation): Operate | undefined {
  const { answers } = operation;
  switch (answers?.type) {
    case undefined:
      return undefined;
    case 'lookup':
      return lookup(system, answers);
    case 'filter':
      return (inputs, memory) => {
        const rows = rowsOf(system, answers.table, memory);
        return { [answers.into]: rows.filter((row) => matches(row, answers.by, inputs)) };
      };
    case 'insert':
      return (inputs, memory) => {
        const rows = rowsOf(system, answers.table, memory);
        const row = rowOf(answers, inputs);
        if (rows.length < mostRows) write(system, answers.table, [...rows, row], memory);
        note(system, answers.table, row, memory);
        return {};
      };
    case 'update':
      return update(system, answers);
    case 'constant':
      return () => answers.values;
    case 'rule':
      return byRule(operation, answers);
  }
}

function lookup(system: System, { table, by, found }: Records<'lookup'>): Operate {
  const index = new Map<string, Row>();
  for (const row of system.records?.[table] ?? []) {
    const key = JSON.stringify(by.map(({ column }) => row[column] ?? null));
    if (!index.has(key)) index.set(key, row);
  }
  const answer = (row: Row | undefined) => {
    if (found === undefined) return row ?? null;
    return { ...row, [found]: row !== undefined };
  };
  const answers = new Map([...index].map(([key, row]) => [key, answer(row)]));
  const none = answer(undefined);
  return (inputs, memory) => {
    const own = memory.tables?.get(tableKey(system.id, table));
    if (own) return answer(own.find((row) => matches(row, by, inputs)));
    const key = JSON.stringify(by.map(({ input }) => inputs[input] ?? null));
    return answers.get(key) ?? none;
  };
}

function update(system: System, { table, by, set }: Records<'update'>): Operate {
  return (inputs, memory) => {
    let isFound = false;
    const rows = rowsOf(system, table, memory).map((row) => {
      if (!matches(row, by, inputs)) return row;
      isFound = true;
      const changed = { ...row, ...rowOf({ set }, inputs) };
      note(system, table, changed, memory);
      return changed;
    });
    if (!isFound) return null;
    write(system, table, rows, memory);
    return {};
  };
}

/** A rule that is broken, or that lacks a value, answers null. */
function byRule({ inputs }: Operation, { outputs }: Records<'rule'>): Operate {
  const names = inputs.map(({ key }) => key);
  const slots = new Map(names.map((name, place) => [name, place]));
  const layout: Layout = { slotOf: (name) => slots.get(name), names };
  const rules = outputs.flatMap(({ output, expression }): { output: string; rule: CompiledRule }[] => {
    const compiled = compileRule(expression, layout);
    return compiled.ok ? [{ output, rule: compiled.rule }] : [];
  });
  return (sent) => {
    const frame = names.map((name) => sent[name] ?? null);
    const values: Record<string, Json> = {};
    for (const { output, rule } of rules) {
      const answer = rule.evaluate(frame);
      values[output] = answer instanceof Unanswered ? null : answer;
    }
    return values;
  };
}

function rowsOf(system: System, table: string, memory: RunMemory): readonly Row[] {
  return memory.tables?.get(tableKey(system.id, table)) ?? system.records?.[table] ?? [];
}

function write(system: System, table: string, rows: readonly Row[], memory: RunMemory): void {
  memory.tables ??= new Map();
  memory.tables.set(tableKey(system.id, table), rows);
}

function note(system: System, table: string, row: Row, memory: RunMemory): void {
  memory.written ??= [];
  if (memory.written.length < mostRows) memory.written.push({ system: system.id, table, row });
}

function rowOf({ set }: Pick<Records<'insert'>, 'set'>, inputs: Values): Row {
  return Object.fromEntries(set.map(({ input, column }) => [column, inputs[input] ?? null]));
}

function matches(row: Row, by: Records<'filter'>['by'], inputs: Values): boolean {
  return by.every(
    ({ input, column }) => JSON.stringify(row[column] ?? null) === JSON.stringify(inputs[input] ?? null),
  );
}

function tableKey(system: string, table: string): string {
  return `${system}\n${table}`;
}
