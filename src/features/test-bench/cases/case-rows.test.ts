import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import { everyCase, findRows, type RowsAsked } from './case-rows.ts';

const distance: CaseColumn = {
  address: 'input.avstandM',
  label: 'Avstånd',
  group: 'input',
  type: { kind: 'integer' },
  path: ['input', 'avstandM'],
};
const id: CaseColumn = { address: 'id', label: 'Id', group: 'case', type: { kind: 'id' }, path: ['id'] };

const cases: readonly TestCase[] = [
  { id: 'S10', input: { avstandM: 900 }, tags: ['gräns'], expected: { outcome: 'MANUELL' } },
  { id: 'S2', input: { avstandM: 2000 }, expected: { outcome: 'VANTA' } },
  { id: 'S1' },
  { id: 'S3', input: { avstandM: 10000 }, tags: ['gräns', 'långt'] },
];

function found(asked: Partial<RowsAsked>): readonly string[] {
  const all = { cases, columns: [id, distance], filter: everyCase, sort: null, language: 'sv' as const };
  const work = findRows({ ...all, verdictAt: () => 'notRun', ...asked });
  for (;;) {
    const { done, value } = work.next();
    if (done) return [...value].map((place) => (asked.cases ?? cases)[place]?.id ?? '');
  }
}

test('text, tag, outcome and verdict each leave only what they say', () => {
  expect(found({ filter: { ...everyCase, text: ' S1' } })).toEqual(['S10', 'S1']);
  expect(found({ filter: { ...everyCase, text: '2000' } })).toEqual(['S2']);
  expect(found({ filter: { ...everyCase, tag: 'gräns' } })).toEqual(['S10', 'S3']);
  expect(found({ filter: { ...everyCase, outcome: 'VANTA' } })).toEqual(['S2']);
  expect(found({ filter: { ...everyCase, outcome: '' } })).toEqual(['S1', 'S3']);
  const verdictAt = (place: number) => (place === 1 ? ('failed' as const) : ('passed' as const));
  expect(found({ filter: { ...everyCase, verdict: 'failed' }, verdictAt })).toEqual(['S2']);
});

test('numbers are sorted as numbers and ids as people count, with what is empty last', () => {
  const by = (address: string, isDescending = false) => found({ sort: { address, isDescending } });
  expect(by('input.avstandM')).toEqual(['S10', 'S2', 'S3', 'S1']);
  expect(by('input.avstandM', true)).toEqual(['S3', 'S2', 'S10', 'S1']);
  expect(by('id')).toEqual(['S1', 'S2', 'S3', 'S10']);
});

test('many cases are sorted as few are, and those that are equal keep their order', () => {
  assert(
    property(array(integer({ min: 0, max: 50 }), { minLength: 1100, maxLength: 2600 }), (numbers) => {
      const many = numbers.map((avstandM, place) => ({ id: `${place}`, input: { avstandM } }));
      const wanted = [...many].sort((one, other) => one.input.avstandM - other.input.avstandM);
      expect(found({ cases: many, sort: { address: 'input.avstandM', isDescending: false } })).toEqual(
        wanted.map((testCase) => testCase.id),
      );
    }),
    { numRuns: 10 },
  );
});
