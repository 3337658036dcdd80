import { emptyBot } from '#flow/bot.ts';
import type { Operation, OperationValue, Simulation, System } from '#flow/system.ts';

export type SimulationKind = Simulation['type'];

/** What a simulated operation can do, the most common first. */
export const simulationKinds = [
  'lookup',
  'filter',
  'insert',
  'update',
  'constant',
  'rule',
] as const satisfies readonly SimulationKind[];

/** Equalities of an operation's inputs and a table's columns. */
export type Matches = Extract<Simulation, { readonly type: 'lookup' }>['by'];

/** The table that a simulated operation reads or writes. */
export function tableOf(answers: Simulation | undefined): string | undefined {
  return answers && 'table' in answers ? answers.table : undefined;
}

/** The pairs of input and column that a simulated operation goes by, then those that it writes. */
export function matchesIn(answers: Simulation | undefined): Matches {
  if (!answers) return [];
  return [...('by' in answers ? answers.by : []), ...('set' in answers ? answers.set : [])];
}

/**
 * The operation's simulation as it is when a kind has just been chosen: in the same table as before, else in
 * the system's first, by the same inputs, and with the first output that can take what it gives.
 */
export function simulationOf(
  kind: SimulationKind,
  operation: Operation,
  system: System,
): Simulation | undefined {
  const { answers, inputs, outputs } = operation;
  if (answers?.type === kind) return answers;
  if (kind === 'rule') return { type: kind, outputs: [] };
  if (kind === 'constant') return { type: kind, values: {} };
  const table = tableOf(answers) ?? Object.keys(system.records ?? {})[0];
  if (table === undefined) return undefined;
  const byFirst = inputs.slice(0, 1).map(matchOf);
  const by = answers && 'by' in answers ? answers.by : byFirst;
  switch (kind) {
    case 'lookup':
      return { type: kind, table, by };
    case 'filter': {
      const into = outputs.find(({ type }) => type.kind === 'list') ?? outputs[0];
      return into && { type: kind, table, by, into: into.key };
    }
    case 'insert':
      return { type: kind, table, set: inputs.map(matchOf) };
    case 'update':
      return { type: kind, table, by, set: inputs.slice(1).map(matchOf) };
  }
}

/** An input and the column of the same name. */
export function matchOf({ key }: OperationValue): Matches[number] {
  return { input: key, column: key };
}

/** A bot that knows an operation's inputs and nothing else: what a rule that answers it may read. */
export function botOfInputs({ id, name, inputs }: Operation) {
  const fields = inputs.map(({ key, label, type, unit }) =>
    unit === undefined ? { key, label, type } : { key, label, type, unit },
  );
  return { ...emptyBot(id, name, '2026-01-01'), fields };
}
