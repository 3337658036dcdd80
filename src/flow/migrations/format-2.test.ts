import { expect, test } from 'vitest';
import { migration2 } from './format-2.ts';

test('a look-up is what the operation answers by, and MANUELL leaves the case to a person', () => {
  const lookup = { table: 'vagar', by: [{ input: 'barn', column: 'barn' }] };
  const outcome = (code: string) => ({ kind: 'outcome', data: { code, reason: '', nature: 'prepares' } });
  const migrated = migration2({
    format: 1,
    systems: [{ id: 'karta', operations: [{ id: 'mat', lookup }, { id: 'visa' }] }],
    nodes: [outcome('MANUELL'), outcome('AVSLAG'), { kind: 'note', data: { code: 'MANUELL' } }],
  });
  expect(migrated).toEqual({
    format: 2,
    systems: [
      { id: 'karta', operations: [{ id: 'mat', answers: { type: 'lookup', ...lookup } }, { id: 'visa' }] },
    ],
    nodes: [
      { kind: 'outcome', data: { code: 'MANUELL', reason: '', nature: 'prepares', handsOver: true } },
      outcome('AVSLAG'),
      { kind: 'note', data: { code: 'MANUELL' } },
    ],
  });
});

test('what it does not know is left for the parser to refuse', () => {
  const odd = { format: 1, systems: 'inga', nodes: [7, { kind: 'outcome' }] };
  expect(migration2(odd)).toEqual({ ...odd, format: 2 });
});
