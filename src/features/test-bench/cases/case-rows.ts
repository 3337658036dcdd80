import { cellOf } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import type { Language } from '#lib/local-text.ts';
import type { CaseResult } from '#running/result.ts';

export type ShownVerdict = CaseResult['verdict'] | 'notRun';

export interface CaseFilter {
  readonly text: string;
  /** Null: whichever. */
  readonly tag: string | null;
  readonly verdict: ShownVerdict | null;
  /** An outcome's code; empty for those that expect none. */
  readonly outcome: string | null;
}

export const everyCase: CaseFilter = { text: '', tag: null, verdict: null, outcome: null };

export interface CaseSort {
  readonly address: string;
  readonly isDescending: boolean;
}

export interface RowsAsked {
  readonly cases: readonly TestCase[];
  readonly columns: readonly CaseColumn[];
  readonly filter: CaseFilter;
  readonly sort: CaseSort | null;
  readonly language: Language;
  readonly verdictAt: (place: number) => ShownVerdict;
}

/** Cases between two pauses. */
const slice = 500;

export function isWhole({ filter, sort }: Pick<RowsAsked, 'filter' | 'sort'>): boolean {
  return sort === null && filter.text.trim() === '' && !isNarrowed(filter);
}

function isNarrowed({ tag, verdict, outcome }: CaseFilter): boolean {
  return tag !== null || verdict !== null || outcome !== null;
}

/** The places of the cases that are asked for, in the order asked for; works in parts, with a pause after each. */
export function* findRows(asked: RowsAsked): Generator<void, Uint32Array> {
  const { cases, sort, columns, language } = asked;
  const places: number[] = [];
  const holds = holdsFor(asked);
  for (const [place, testCase] of cases.entries()) {
    if (holds(testCase, place)) places.push(place);
    if (place % slice === slice - 1) yield;
  }
  const column = sort && columns.find(({ address }) => address === sort.address);
  if (!column) return Uint32Array.from(places);
  const keys: string[] = [];
  for (const [index, place] of places.entries()) {
    const testCase = cases[place];
    keys[place] = testCase ? cellOf(testCase, column, language) : '';
    if (index % slice === slice - 1) yield;
  }
  const compare = comparison(column, keys);
  const sign = sort?.isDescending ? -1 : 1;
  return Uint32Array.from(
    yield* sortInParts(places, (one, other) => {
      // What is empty comes last, whichever way.
      const [a = '', b = ''] = [keys[one], keys[other]];
      if (a === '' || b === '') return Number(a === '') - Number(b === '') || one - other;
      return sign * compare(one, other) || one - other;
    }),
  );
}

function holdsFor({ filter, columns, language, verdictAt }: RowsAsked) {
  const { tag, verdict, outcome } = filter;
  const text = filter.text.trim().toLowerCase();
  return (testCase: TestCase, place: number): boolean =>
    (tag === null || (testCase.tags?.includes(tag) ?? false)) &&
    (outcome === null || (testCase.expected?.outcome ?? '') === outcome) &&
    (verdict === null || verdictAt(place) === verdict) &&
    (text === '' ||
      columns.some((column) => cellOf(testCase, column, language).toLowerCase().includes(text)));
}

const numeric: ReadonlySet<CaseColumn['type']['kind']> = new Set(['integer', 'decimal', 'money']);

function comparison(column: CaseColumn, keys: readonly string[]): (one: number, other: number) => number {
  if (!numeric.has(column.type.kind)) {
    const { compare } = new Intl.Collator('sv', { numeric: true });
    return (one, other) => compare(keys[one] ?? '', keys[other] ?? '');
  }
  const numbers = keys.map((key) => Number(key.replace(',', '.')));
  return (one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0);
}

/** A merge sort that pauses: runs that are sorted at once, then two and two made one. */
function* sortInParts(
  places: readonly number[],
  compare: (one: number, other: number) => number,
): Generator<void, readonly number[]> {
  let runs: (readonly number[])[] = [];
  for (let from = 0; from < places.length; from += slice) {
    runs.push(places.slice(from, from + slice).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly number[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [one = [], other = []] = [runs[at], runs[at + 1]];
      merged.push(yield* merge(one, other, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(
  one: readonly number[],
  other: readonly number[],
  compare: (one: number, other: number) => number,
): Generator<void, readonly number[]> {
  const merged: number[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const [first, second] = [one[a], other[b]];
    if (second === undefined || (first !== undefined && compare(first, second) <= 0)) {
      if (first !== undefined) merged.push(first);
      a++;
    } else {
      merged.push(second);
      b++;
    }
    if (merged.length % slice === 0) yield;
  }
  return merged;
}
