import { expect, test } from 'vitest';
import type { Operation, System } from '#flow/system.ts';
import { botOfInputs, simulationKinds, simulationOf } from './simulation.ts';

const text = { kind: 'text' } as const;
const operation: Operation = {
  id: 'bestall',
  name: 'Beställ',
  inputs: [
    { key: 'id', label: 'Id', type: text },
    { key: 'antal', label: 'Antal', type: { kind: 'integer' }, unit: 'st' },
  ],
  outputs: [
    { key: 'fanns', label: 'Fanns', type: { kind: 'yesNo' } },
    { key: 'rader', label: 'Rader', type: { kind: 'list', items: text } },
  ],
  failures: [],
};
const system: System = {
  id: 'lager',
  name: 'Lagret',
  channel: 'api',
  operations: [operation],
  records: { varor: [], order: [] },
};
const byId = [{ input: 'id', column: 'id' }];

test('a kind that is just chosen is told what the operation’s own values suggest', () => {
  expect(simulationKinds.map((kind) => simulationOf(kind, operation, system))).toEqual([
    { type: 'lookup', table: 'varor', by: byId },
    { type: 'filter', table: 'varor', by: byId, into: 'rader' },
    { type: 'insert', table: 'varor', set: [...byId, { input: 'antal', column: 'antal' }] },
    { type: 'update', table: 'varor', by: byId, set: [{ input: 'antal', column: 'antal' }] },
    { type: 'constant', values: {} },
    { type: 'rule', outputs: [] },
  ]);
});

test('another kind keeps the table and the conditions of the one before, and the same kind is left as it is', () => {
  const by = [{ input: 'antal', column: 'saldo' }];
  const answers = { type: 'lookup' as const, table: 'order', by, found: 'fanns' };
  const changed = { ...operation, answers };
  expect(simulationOf('lookup', changed, system)).toBe(answers);
  expect(simulationOf('filter', changed, system)).toEqual({
    type: 'filter',
    table: 'order',
    by,
    into: 'rader',
  });
});

test('without a table there is only what needs none, and without outputs nothing to put rows in', () => {
  const { records: _, ...bare } = system;
  expect(simulationKinds.filter((kind) => simulationOf(kind, operation, bare))).toEqual(['constant', 'rule']);
  expect(simulationOf('filter', { ...operation, outputs: [] }, system)).toBeUndefined();
});

test('a rule that answers reads what is sent, and nothing else', () => {
  expect(botOfInputs(operation).fields).toEqual(operation.inputs);
});
