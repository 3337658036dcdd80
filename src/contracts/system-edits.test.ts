import { expect, test } from 'vitest';
import type { System } from '#flow/system.ts';
import { columnsOf, withoutTable } from './system-edits.ts';

const text = { kind: 'text' } as const;
const system: System = {
  id: 'navet',
  name: 'Navet',
  channel: 'api',
  operations: [
    {
      id: 'person',
      name: 'Hämta',
      inputs: [{ key: 'elevId', label: 'Elevens id', type: text }],
      outputs: [{ key: 'skyddad', label: 'Skyddad', type: { kind: 'yesNo' } }],
      failures: [],
      answers: { type: 'lookup', table: 'personer', by: [{ input: 'elevId', column: 'id' }] },
    },
  ],
  records: { personer: [{ id: 'E1', skyddad: true, anteckning: 'påhittad' }] },
};

test('a table’s columns are typed by the look-ups in it, and others are text', () => {
  expect(columnsOf(system, 'personer').map(({ key, type }) => [key, type.kind])).toEqual([
    ['id', 'text'],
    ['skyddad', 'yesNo'],
    ['anteckning', 'text'],
  ]);
});

test('a table takes the look-ups in it along when it goes', () => {
  const left = withoutTable(system, 'personer');
  expect(left.records).toEqual({});
  expect(left.operations[0]).not.toHaveProperty('lookup');
});
