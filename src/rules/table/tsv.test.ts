import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTsv, writeTsv } from './tsv.ts';

const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', 'a\tb', 'rad\nrad', '"x"', '"a, b"'));

test('rows that are copied are pasted as they were', () => {
  const rows = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    // A single empty cell at the end is a line end and nothing more.
    .filter((all) => all.at(-1)?.join('\t') !== '');
  fc.assert(
    fc.property(rows, (all) => {
      expect(readTsv(writeTsv(all))).toEqual(all);
    }),
  );
});

test('a spreadsheet ends its last line, and uses the line ends of its system', () => {
  expect(readTsv('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(readTsv('ensam')).toEqual([['ensam']]);
});
