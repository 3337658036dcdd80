import { useEffect, useMemo, useState } from 'react';
import type { TestCase } from '#flow/case.ts';
import { inSlices } from '#lib/in-slices.ts';
import { findRows, isWhole, type RowsAsked } from './case-rows.ts';

/** The rows of the table: places among the cases that they were found in. */
export interface CaseRows {
  readonly cases: readonly TestCase[];
  readonly length: number;
  at(row: number): number;
}

/** So many cases are looked through at once, without the table waiting a moment. */
const quick = 1000;

/**
 * The cases that are asked for: at once where that is quick, otherwise in slices. `isOld` while another
 * answer than was asked for is shown, of which the cases may no longer be those that are edited.
 */
export function useCaseRows(asked: RowsAsked): { readonly rows: CaseRows; readonly isOld: boolean } {
  const { cases, columns, filter, sort, language, verdictAt } = asked;
  const question = useMemo<RowsAsked>(
    () => ({ cases, columns, filter, sort, language, verdictAt }),
    [cases, columns, filter, sort, language, verdictAt],
  );
  const atOnce = useMemo(() => {
    const { cases } = question;
    if (isWhole(question)) return { cases, length: cases.length, at: (row: number) => row };
    return cases.length <= quick ? rowsFrom(cases, finished(findRows(question))) : null;
  }, [question]);
  const [found, setFound] = useState<{ readonly of: RowsAsked; readonly rows: CaseRows }>();
  useEffect(() => {
    if (atOnce) setFound({ of: question, rows: atOnce });
    else {
      const take = (places: Uint32Array) =>
        setFound({ of: question, rows: rowsFrom(question.cases, places) });
      return inSlices(findRows(question), take, { asked: true });
    }
  }, [atOnce, question]);
  if (atOnce) return { rows: atOnce, isOld: false };
  return { rows: found?.rows ?? nothing, isOld: found?.of !== question };
}

const nothing: CaseRows = { cases: [], length: 0, at: () => 0 };

function rowsFrom(cases: readonly TestCase[], places: Uint32Array): CaseRows {
  return { cases, length: places.length, at: (row) => places[row] ?? 0 };
}

function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
