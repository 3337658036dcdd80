import { expect, test } from 'vitest';
import { contractFingerprint, withContract, withMissingOperations } from './contract.ts';
import { contractDifference } from './contract-difference.ts';
import type { Operation, System } from './system.ts';

const address = { key: 'adress', label: 'Adress', type: { kind: 'text' as const } };
const find: Operation = {
  id: 'hitta',
  name: 'Hitta',
  inputs: [{ key: 'id', label: 'Id', type: { kind: 'text' } }],
  outputs: [address, { key: 'inkomst', label: 'Inkomst', type: { kind: 'money' } }],
  failures: [{ id: 'notFound', name: 'Hittas inte' }],
};
const people: System = {
  id: 'folk',
  name: 'Folk',
  channel: 'api',
  operations: [find],
  records: { personer: [{ id: '1' }] },
};

function words(to: System) {
  return contractDifference(people, to).map(({ kind, operation, message }) => [
    kind,
    operation,
    message.key.replace('contract.diff.', ''),
  ]);
}

test('records, the register’s number and the order of keys are no part of a contract', () => {
  const same: System = {
    operations: [find],
    channel: 'api',
    name: 'Folk',
    id: 'folk',
    version: 4,
    records: {},
  };
  expect(contractFingerprint(same)).toBe(contractFingerprint(people));
  expect(words(same)).toEqual([]);
});

test('everything else is: each thing that differs is said, by operation', () => {
  const changed: Operation = {
    ...find,
    writes: true,
    inputs: [...find.inputs, { key: 'syfte', label: 'Syfte', type: { kind: 'text' } }],
    outputs: [{ ...address, label: 'Folkbokföringsadress', type: { kind: 'list', items: { kind: 'text' } } }],
    failures: [{ id: 'skyddad', name: 'Skyddad' }],
    answers: { type: 'insert', table: 'personer', set: [] },
  };
  const added: Operation = { id: 'flytta', name: 'Flytta', inputs: [], outputs: [], failures: [] };
  const next: System = { ...people, owner: 'Kansliet', channel: 'screen', operations: [changed, added] };
  expect(contractFingerprint(next)).not.toBe(contractFingerprint(people));
  expect(words(next)).toEqual([
    ['changed', null, 'fact.owner'],
    ['changed', null, 'fact.channel'],
    ['added', 'Hitta', 'sentDemanded'],
    ['changed', 'Hitta', 'valueRenamed'],
    ['changed', 'Hitta', 'type'],
    ['removed', 'Hitta', 'answeredRemoved'],
    ['added', 'Hitta', 'failureAdded'],
    ['removed', 'Hitta', 'failureRemoved'],
    ['changed', 'Hitta', 'writes'],
    ['changed', 'Hitta', 'part.answers'],
    ['added', 'Flytta', 'operationAdded'],
  ]);
  expect(words({ ...people, operations: [] })).toEqual([['removed', 'Hitta', 'operationRemoved']]);
});

test('a contract that differs in any one place has another fingerprint and a difference in words', () => {
  const operations: Operation[] = [
    { ...find, name: 'Sök' },
    { ...find, outputs: [...find.outputs].reverse() },
    { ...find, description: 'x' },
    { ...find, screen: { button: 'Sök' } },
    { ...find, inputs: [{ key: 'id', label: 'Id', type: { kind: 'text' }, optional: true }] },
    { ...find, outputs: [{ ...address, unit: 'm' }] },
    { ...find, failures: [{ id: 'notFound', name: 'Finns inte' }] },
    { ...find, intake: { format: 'ubl', values: [] } },
  ];
  const others: System[] = [
    ...operations.map((operation) => ({ ...people, operations: [operation] })),
    { ...people, name: 'Folket' },
    { ...people, description: 'x' },
    { ...people, contact: 'x' },
    { ...people, availability: 99 },
    { ...people, changesPerYear: 1 },
  ];
  const prints = new Set([people, ...others].map(contractFingerprint));
  expect(prints.size).toBe(others.length + 1);
  expect(others.map((other) => words(other).length > 0)).not.toContain(false);
});

test('a copy that takes a contract keeps its own records, and gets those it lacks', () => {
  const contract: System = { ...people, version: 3, records: { personer: [], orter: [{ id: 'A' }] } };
  expect(withContract(people, contract)).toEqual({
    ...contract,
    records: { personer: [{ id: '1' }], orter: [{ id: 'A' }] },
  });
});

test('a contract gets the operations it lacks, and is the same object when it lacks none', () => {
  const other: Operation = { ...find, id: 'annan' };
  expect(withMissingOperations(people, { ...people, operations: [{ ...find, writes: true }] })).toBe(people);
  const both = withMissingOperations(people, { ...people, operations: [other] });
  expect(both.operations).toEqual([find, other]);
});
