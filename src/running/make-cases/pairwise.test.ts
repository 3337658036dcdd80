import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairwise } from './pairwise.ts';

test('every two values of different lists stand together in some row, in far fewer rows than all combinations', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 }), (sizes) => {
      const rows = pairwise(sizes);
      for (const row of rows)
        for (const [list, value] of row.entries()) expect(value).toBeLessThan(sizes[list] ?? 0);
      for (let one = 0; one < sizes.length; one++)
        for (let other = one + 1; other < sizes.length; other++)
          expect(new Set(rows.map((row) => `${row[one]} ${row[other]}`)).size).toBe(
            (sizes[one] ?? 0) * (sizes[other] ?? 0),
          );
    }),
    { numRuns: 60 },
  );
  expect(pairwise([4, 4, 4, 4, 4, 4, 4, 4]).length).toBeLessThan(60);
});

test('no list, or one, needs no combining', () => {
  expect(pairwise([])).toEqual([]);
  expect(pairwise([3])).toEqual([[0]]);
});
