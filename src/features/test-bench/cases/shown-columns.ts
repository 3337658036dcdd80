import { valueIn } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';

/** Always there from the beginning, in this order; what the cases themselves say stands between. */
const before = ['id', 'name', 'tags'];
const after = ['expected.outcome', 'expected.reason'];

/** So many cases, evenly spread, tell which columns are in use. */
const sampled = 1000;

/** The addresses of the columns that a table of cases begins with: those that any of them says something in. */
export function usedColumns(columns: readonly CaseColumn[], cases: readonly TestCase[]): readonly string[] {
  const step = Math.max(1, Math.floor(cases.length / sampled));
  const sample = cases.filter((_, place) => place % step === 0);
  const usual = new Set([...before, ...after]);
  const used = columns.filter(
    (column) =>
      !usual.has(column.address) && sample.some((testCase) => valueIn(testCase, column) !== undefined),
  );
  const isExpected = ({ group }: CaseColumn) => group === 'expected';
  return [
    ...before,
    ...used.filter((column) => !isExpected(column)).map(({ address }) => address),
    ...after,
    ...used.filter(isExpected).map(({ address }) => address),
  ];
}
