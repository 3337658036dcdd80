import { describe, expect, test } from 'vitest';
import { type CaseColumn, columnsOf } from '#cases/case-column.ts';
import { emptyBot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { definitions } from '#nodes/definitions.ts';
import { pasteCells } from './paste-cells.ts';

const bot = {
  ...emptyBot('b', 'B', '2026-11-24'),
  fields: [
    { key: 'avstandM', label: 'Avstånd', type: { kind: 'integer' as const } },
    { key: 'vaxelvis', label: 'Växelvis', type: { kind: 'yesNo' as const } },
  ],
};
const all = columnsOf(bot, definitions);
const columns: readonly CaseColumn[] = [
  'id',
  'input.avstandM',
  'input.vaxelvis',
  'expected.reason',
  'expected.outcome',
].flatMap((address) => all.filter((column) => column.address === address));

const cases: readonly TestCase[] = [{ id: 'S1', input: { avstandM: 900 } }, { id: 'S2' }, { id: 'S3' }];

function paste(texts: readonly (readonly string[])[], row: number, column: number, order = [0, 1, 2]) {
  const rows = { length: order.length, at: (at: number) => order[at] ?? 0 };
  return pasteCells({ cases, rows, columns, from: { row, column }, language: 'sv' }, texts);
}

describe('pasted cells', () => {
  test('go to the rows as they are shown, and untouched cases stay the same objects', () => {
    const pasted = paste(
      [
        ['1 200', 'ja'],
        ['7', 'nej'],
      ],
      0,
      1,
      [2, 0],
    );
    expect(pasted.cases).toEqual([
      { id: 'S1', input: { avstandM: 7, vaxelvis: false } },
      { id: 'S2' },
      { id: 'S3', input: { avstandM: 1200, vaxelvis: true } },
    ]);
    expect(pasted.cases[1]).toBe(cases[1]);
    expect(pasted).toMatchObject({ changed: 2, added: 0, refused: [], beyond: 0 });
  });

  test('beyond the last row are new cases, with an id where none is given', () => {
    const pasted = paste([['5'], ['6']], 2, 1);
    expect(pasted.cases.slice(2)).toEqual([
      { id: 'S3', input: { avstandM: 5 } },
      { id: 'S4', input: { avstandM: 6 } },
    ]);
    expect(pasted).toMatchObject({ changed: 1, added: 1 });
    expect(paste([['Ny', '8']], 3, 0).cases.at(-1)).toEqual({ id: 'Ny', input: { avstandM: 8 } });
  });

  test('that cannot be read keep what was there and are told of by row and column', () => {
    const pasted = paste(
      [
        ['många', 'ja'],
        ['3', 'kanske'],
      ],
      0,
      1,
    );
    expect(pasted.cases).toEqual([
      { id: 'S1', input: { avstandM: 900, vaxelvis: true } },
      { id: 'S2', input: { avstandM: 3 } },
      { id: 'S3' },
    ]);
    expect(pasted.refused.map(({ row, column }) => [row, column.address])).toEqual([
      [1, 'input.avstandM'],
      [2, 'input.vaxelvis'],
    ]);
  });

  test('never give two cases the same id', () => {
    const pasted = paste([['S2']], 0, 0);
    expect(pasted.cases).toBe(cases);
    expect(pasted.refused).toMatchObject([{ message: { key: 'edit.caseIdTaken', args: { id: 'S2' } } }]);
  });

  test('may have the reason before the outcome', () => {
    expect(paste([['för nära', 'FORSLAG_AVSLAG']], 1, 3).cases[1]).toEqual({
      id: 'S2',
      expected: { outcome: 'FORSLAG_AVSLAG', reason: 'för nära' },
    });
  });

  test('that say what is there already change nothing, and columns without room are counted', () => {
    expect(paste([['900']], 0, 1)).toMatchObject({ cases, changed: 0, added: 0 });
    expect(paste([['X', 'X', 'X']], 0, 4).beyond).toBe(2);
  });

  test('that are empty clear the cells', () => {
    expect(paste([['']], 0, 1).cases[0]).toEqual({ id: 'S1' });
  });
});
